from django import template

from ..papers.offering import papers_of

register = template.Library()
register.simple_tag(papers_of)
