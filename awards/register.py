"""The award register: rows of the three moments of an award, chosen by the same criteria, and their sums.

The yearly summary counts through rows() too, so that each of its figures is the sum of the rows that its link
opens here.
"""

from urllib.parse import urlencode

from django.db.models.expressions import RawSQL
from django.urls import reverse

from blocs.kept import Kept
from blocs.keys import each_once
from blocs.linking import link_units
from blocs.models import Unit

from .models import Award, AwardYearSum, Moment, ProposalLine, Recommendation

NOT_STATED = "none"  # in addresses: the answer “not stated”, as opposed to no question
MODELS = {Moment.AGREED: Recommendation, Moment.PROPOSED: ProposalLine, Moment.GRANTED: Award}


def shown(model):
    return Kept(lambda user, of: model.objects.with_keys(of).marked().with_context())


SHOWN = {moment: shown(model) for moment, model in MODELS.items()}
# How each criterion narrows the rows.
CRITERIA = {
    "year": "of_year",
    "first": "from_year",
    "last": "to_year",
    "period": "of_period",
    "bloc": "of_bloc",
    "organiser": "of_organiser",
    "campaigns": "of_campaigns",
    "kind": "of_kind",
    "words": "in_words",
    "level": "of_level",
    "recipients": "to_recipients",
    "category": "of_category",
    "method": "by_method",
    "submitter": "submitted_by",
    "authority": "by_authority",
    "units": "to_units",
    "figure": "with_figure",
    "turns": "counting_turns",
    "q": "matching",
}

# By these the sums are kept apart.
KEPT = {"year", "first", "last", "kind", "level", "recipients"}


def rows(user, moment, criteria):
    """The rows of a moment that the user may see and that meet the criteria (names of CRITERIA to values)."""
    return narrowed(MODELS[moment].objects.visible_to(user), criteria)


def narrowed(found, criteria):
    for name, value in criteria.items():
        found = getattr(found, CRITERIA[name])(value)
    return found


def totals(user, moments, criteria, *groups):
    """Sums of the rows with coverage, in one query: a dict for each group of NamedQuerySet.totals()."""
    parts = [rows(user, moment, criteria).totals(*groups) for moment in moments]
    return list(parts[0].union(*parts[1:], all=True))


def counted_totals(user, moments, criteria):
    """As totals(), of what is counted alone; from the sums that the database keeps wherever these tell it."""
    if not user.sees_everything or not KEPT.issuperset(criteria):
        return [group for group in totals(user, moments, criteria) if group["is_counted"]]
    kept = narrowed(AwardYearSum.objects.of_moments(moments), criteria).totals()
    # They are kept by bloc-year.
    beside = [rows(user, moment, criteria).of_no_bloc_year_on_record().totals() for moment in moments]
    found = {}
    for group in [*kept, *beside[0].union(*beside[1:], all=True)]:
        if group["is_counted"]:
            key = group["moment"], group["turns"]
            found[key] = added(found[key], group) if key in found else group
    return list(found.values())


def added(one, other):
    known = [group["total"] for group in (one, other) if group["total"] is not None]
    sums = {name: one[name] + other[name] for name in ("known", "rows")}
    return one | sums | {"total": sum(known) if known else None}


def address(**parameters):
    """The address of the register with these parameters of its form."""
    return f"{reverse('awards:register')}?{urlencode(parameters)}"


def authorities(user):
    """The units that stand as authority in any row the user may see."""
    if user.sees_everything:
        used = RawSQL(" UNION ".join(f"({each_once(m, 'authority_id')})" for m in MODELS.values()), [])
    else:
        parts = [rows(user, moment, {}).order_by().values("authority") for moment in Moment]
        used = parts[0].union(*parts[1:])
    return Unit.objects.filter(pk__in=used)


class Register:
    """All rows that meet the criteria, moment by moment, how many there are, and their sums."""

    def __init__(self, user, moments, criteria, *, with_uncounted=False):
        self.user = user
        self.querysets = {}
        self.lengths = dict.fromkeys(moments, 0)
        self.sums = []
        for moment in moments:
            found = rows(user, moment, criteria)
            self.querysets[moment] = (found if with_uncounted else found.counted()).marked()
        sums_of = totals if with_uncounted else counted_totals
        for group in sums_of(user, moments, criteria):
            if group["is_counted"]:
                self.sums.append(group | {"moment": Moment(group["moment"])})
            if group["is_counted"] or with_uncounted:
                self.lengths[group["moment"]] += group["rows"]

    def __len__(self):
        return sum(self.lengths.values())

    def read(self, moment, keys):
        """Rows of a moment as they are shown."""
        return self.put_units(self.read_but_units(moment, keys))

    def read_but_units(self, moment, keys):
        return SHOWN[moment].rows(self.user, of=keys)

    def put_units(self, found):
        """Give rows of any moments their units, and their named recipients theirs."""
        named = [line for row in found if isinstance(row, Recommendation) for line in row.named]
        link_units([*found, *named], self.user)
        return found
