"""The award register: rows of the three moments of an award, chosen by the same criteria, and their sums.

The yearly summary counts through rows() too, so that each of its figures is the sum of the rows that its link
opens here.
"""

from collections import defaultdict
from urllib.parse import urlencode

from django.db.models.expressions import RawSQL
from django.urls import reverse

from blocs.kept import Kept
from blocs.keys import IsOneOf, each_once
from blocs.linking import link_units
from blocs.models import Unit
from blocs.models.documents import named
from campaigns.models import bloc_year_named

from .models import Award, AwardSum, AwardYearSum, Moment, ProposalLine, Recommendation
from .models.named import BODIES
from .models.wanted import MANY, Wanted

NOT_STATED = "none"  # in addresses: the answer “not stated”, as opposed to no question
MODELS = {Moment.AGREED: Recommendation, Moment.PROPOSED: ProposalLine, Moment.GRANTED: Award}


# What lists show of the records that a row refers to.
BESIDE = {
    Moment.AGREED: [
        *(*bloc_year_named("campaign"), "campaign__period__ends_on"),
        *("conference__title", "conference__held"),
    ],
    Moment.PROPOSED: [
        *(*bloc_year_named("proposal__campaign"), "proposal__campaign__period__ends_on"),
        *("proposal__state", "proposal__submitted", "proposal__occasion", "person__name"),
    ],
    Moment.GRANTED: [
        *(*bloc_year_named("campaign"), "campaign__period__ends_on", "period__label", "period__ends_on"),
        *(*named("decision__document"), "decision__document__dated"),
        *("reported_at__title", "reported_at__held", "person__name"),
    ],
}


def shown(moment, model):
    own = [field.name for field in model._meta.concrete_fields]
    columns = *own, "kind__name", "kind__name_en", *BESIDE[moment]
    return Kept(lambda user, of: model.objects.with_keys(of).marked().with_context().only(*columns))


SHOWN = {moment: shown(moment, model) for moment, model in MODELS.items()}
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

# By these the sums of years are kept apart, and by the others those of bloc-years.
KEPT = {"year", "first", "last", "kind", "level", "recipients", "category", "turns"}
OF_BLOC_YEARS = {"period", "bloc", "organiser"}
BY_PROPOSAL = {"method", "submitter"}  # what its proposal tells of a row
NARROW = {"period", "bloc", "units", "campaigns"}  # these leave few rows, and each can be looked at


def rows(user, moment, criteria, *, many=False):
    """The rows of a moment that the user may see and that meet the criteria (names of CRITERIA to values).

    many: whether very many rows have the words that are looked for.
    """
    others, wanted = without_words(criteria)
    found = narrowed(MODELS[moment].objects.visible_to(user), others)
    if wanted and not user.sees_everything:
        # These are found first: the planner may look for the words in each row of the country.
        seen = MODELS[moment].objects.order_by().filter(IsOneOf("pk", found))
        return MODELS[moment].objects.with_keys(wanted.keys_among(seen))
    if wanted and moment in wanted.beyond:
        return found.known_to_match(wanted, many=many)
    many = many or not NARROW.isdisjoint(others)
    return found.matching(wanted, many=many) if wanted else found


def without_words(criteria):
    """The other criteria, and the Wanted words."""
    others = {name: value for name, value in criteria.items() if name != "q"}
    asked = criteria.get("q", "")
    return others, Wanted(asked) if isinstance(asked, str) else asked


def narrowed(found, criteria):
    for name, value in criteria.items():
        found = getattr(found, CRITERIA[name])(value)
    return found


def totals(user, moments, criteria, *groups):
    """Sums of the rows with coverage, in one query: a dict for each group of NamedQuerySet.totals()."""
    parts = [rows(user, moment, criteria).totals(*groups) for moment in moments]
    return list(parts[0].union(*parts[1:], all=True))


def totals_with_uncounted(user, moments, criteria):
    """As totals(), without the names as printed."""
    first, *others = [rows(user, moment, criteria).marked().totals_without_names() for moment in moments]
    return list(first.union(*others, all=True))


def of_all(user):
    """The groups of all rows that a user may see."""
    seen = [rows(user, moment, {}) for moment in Moment]
    if user.sees_everything:
        first, others = AwardYearSum.objects, [found.of_no_bloc_year_on_record().counted() for found in seen]
    else:
        first, *others = [found.counted() for found in seen]
    return first.totals().union(*(found.totals() for found in others), all=True)


OF_ALL = Kept(of_all)


def counted_totals(user, moments, criteria):
    """As totals(), of what is counted alone; from the sums that the database keeps wherever these tell it."""
    if not criteria and set(moments) == set(Moment):
        return gathered([], OF_ALL.rows(user))
    others, wanted = without_words(criteria)
    answers = {name: others.pop(name) for name in BY_PROPOSAL & others.keys()} if not wanted else {}
    if not user.sees_everything or not (KEPT | OF_BLOC_YEARS).issuperset(others):
        return added_up([], [rows(user, moment, criteria) for moment in moments])
    if answers:
        return totals_by_proposal(user, moments, others, answers)
    # They are kept by bloc-year.
    beside = [rows(user, moment, others) for moment in moments]
    if wanted:
        wanted.look_up()
        wanted.rarest(beside[-1])  # of all moments: what is granted leads to the most that may have a word
        first, *more = [found.beyond_kept(wanted).counted_totals_with_keys() for found in beside]
        beyond = list(first.union(*more, all=True))
        wanted.keep_beyond(moments, beyond)
        return gathered(kept_of(wanted, moments, others), beyond)
    kept = kept_sums(moments, others).added_up()
    return added_up([kept], [found.of_no_bloc_year_on_record() for found in beside])


def totals_by_proposal(user, moments, others, answers):
    """Of rows with these answers of BY_PROPOSAL: what kept sums have of all rows, without those that answer otherwise."""
    told, beside, otherwise = [], [], []
    for moment in moments:
        if set(answers.values()) == {""} and BY_PROPOSAL.isdisjoint(MODELS[moment].objects.all().answers):
            told.append(moment)
        elif answers == {"submitter": ""}:
            told.append(moment)
            otherwise.append(rows(user, moment, others | {"submitter": BODIES}))
        else:
            beside.append(rows(user, moment, others | answers))
    beside += [rows(user, moment, others).of_no_bloc_year_on_record() for moment in told]
    kept = [kept_sums(told, others).added_up()] if told else []
    less = [in_numbers(group, -1) for group in added_up([], otherwise)] if otherwise else []
    return added_up([*kept, *less], beside)


def kept_sums(moments, criteria, model=None):
    model = model or (AwardYearSum if OF_BLOC_YEARS.isdisjoint(criteria) else AwardSum)
    return narrowed(model.objects.of_moments(moments), criteria)


def kept_of(wanted, moments, criteria):
    """Yields the sums of the rows whose bloc or entry of the catalogue has all the words, to be added up."""
    kept, of_blocs = kept_sums(moments, criteria), kept_sums(moments, criteria, AwardSum)
    if wanted.kinds:
        yield kept.of_kinds(wanted.kinds).added_up()
    if len(wanted.blocs) > len(wanted.other_blocs):
        yield kept.of_other_kinds(wanted.kinds).added_up()
        if wanted.other_blocs:
            yield of_blocs.of_blocs(wanted.other_blocs).of_other_kinds(wanted.kinds).added_up(-1)
    elif wanted.blocs:
        yield of_blocs.of_blocs(wanted.blocs).of_other_kinds(wanted.kinds).added_up()


def added_up(kept, beside):
    """Groups as totals() has them: of sums that are kept, and of querysets with the rows besides."""
    first, *others = [found.counted_totals() for found in beside]
    return gathered(kept, first.union(*others, all=True))


def gathered(kept, groups):
    """Groups as totals() has them, one for each moment apart for turns, of those of several parts."""
    sums = defaultdict(lambda: [0, 0, 0])
    for part in [*kept, *map(in_numbers, groups)]:
        for key, numbers in part.items():
            sums[key] = [one + other for one, other in zip(sums[key], numbers, strict=True)]
    return [
        {
            "moment": moment,
            "turns": turns,
            "is_counted": True,
            "total": amount if known else None,  # unknown is never zero
            "known": known,
            "rows": number,
        }
        for (moment, turns), (amount, known, number) in sums.items()
        if number
    ]


def in_numbers(group, sign=1):
    """A group as sums that are added up: {(moment, turns): [amount, stated, lines]}, with a sign."""
    numbers = [group["total"] or 0, group["known"], group["rows"]]
    return {(group["moment"], group["turns"]): [sign * number for number in numbers]}


def address(**parameters):
    """The address of the register with these parameters of its form."""
    return f"{reverse('awards:register')}?{urlencode(parameters)}"


def authorities_of(moment):
    """The units that stand as authority in any row of a moment."""
    return Unit.objects.filter(pk__in=RawSQL(each_once(MODELS[moment], "authority_id"), []))


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
        self.with_uncounted = with_uncounted
        self.lengths = dict.fromkeys(moments, 0)
        self.sums = []
        if criteria.get("q"):
            criteria = criteria | {"q": Wanted(criteria["q"])}
        self.criteria = criteria
        sums_of = totals_with_uncounted if with_uncounted else counted_totals
        for group in sums_of(user, moments, criteria):
            if group["is_counted"]:
                self.sums.append(group | {"moment": Moment(group["moment"])})
            if group["is_counted"] or with_uncounted:
                self.lengths[group["moment"]] += group["rows"]
        in_turn = list(Moment)
        self.sums.sort(key=lambda group: (in_turn.index(group["moment"]), group["turns"]))

    def __len__(self):
        return sum(self.lengths.values())

    @property
    def asks_nothing(self):
        return not self.criteria and not self.with_uncounted

    def rows_of(self, moment):
        found = rows(self.user, moment, self.criteria, many=self.lengths[moment] > MANY)
        return found if self.with_uncounted else found.counted()

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
