from django import template
from django.template import engines
from django.template.loader_tags import BlockNode
from django.utils.safestring import mark_safe

register = template.Library()


@register.simple_tag
def compiled(name, **context):
    """What a template of templates/compiled/ draws of these values, and of nothing else."""
    return mark_safe(engines["compiled"].get_template(name).template.render(context))


@register.tag
def shell(parser, token):
    """A template of templates/compiled/ around the blocks of a page: it is given what each of them draws, by its name."""
    _tag, name = token.split_contents()
    blocks = parser.parse(["endshell"])
    parser.delete_first_token()
    return Shell(parser.compile_filter(name), blocks)


class Shell(template.Node):
    def __init__(self, name, nodelist):
        self.name, self.nodelist = name, nodelist

    def render(self, context):
        drawn = {node.name: node.render(context) for node in self.nodelist if isinstance(node, BlockNode)}
        shared = {name: context.get(name) for name in ("user", "request", "csrf_token", "messages")}
        return compiled(self.name.resolve(context), **shared, **drawn)
