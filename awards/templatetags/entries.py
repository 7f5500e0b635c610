from django import template

from ..entering.telling import changes_in_words

register = template.Library()
register.filter("in_words", changes_in_words)
