"""Reads reports of conferences with fixed patterns: no network, no database, no guesses."""

from .reading import read_report
from .suggestion import FIELDS, Suggestion

__all__ = ["FIELDS", "Suggestion", "read_report"]
