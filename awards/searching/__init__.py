"""The one search box: what was typed, what it may mean, what is found, and how it is told."""
