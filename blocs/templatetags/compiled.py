from django import template
from django.template import engines
from django.utils.safestring import mark_safe

register = template.Library()


@register.simple_tag
def compiled(name, **context):
    """What a template of templates/compiled/ draws of these values, and of nothing else."""
    return mark_safe(engines["compiled"].get_template(name).template.render(context))
