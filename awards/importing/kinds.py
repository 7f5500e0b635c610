from .awards import Awards

KINDS = {kind.code: kind for kind in [Awards()]}


def kind_of(code):
    return KINDS[code]
