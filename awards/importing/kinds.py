from .awards import Awards
from .of_blocs import Leaders, Members, Standings
from .people import People
from .units import Names, Units

KINDS = {
    kind.code: kind for kind in [Awards(), Members(), Leaders(), Standings(), Units(), Names(), People()]
}


def kind_of(code):
    return KINDS[code]
