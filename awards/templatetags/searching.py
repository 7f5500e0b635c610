from django import template

from ..searching.marking import marked

register = template.Library()

register.filter("marked", marked)
