from django import template

from ..proposing.acts import Side

register = template.Library()


@register.filter
def handles(acts):
    """Whether one of the acts is the receiving office's."""
    return any(act.side == Side.HANDLES for act in acts)


@register.simple_tag
def act_label(act, proposal):
    """The button of an act; in other words where the bloc writes down what the office did."""
    return act.label_for(proposal)
