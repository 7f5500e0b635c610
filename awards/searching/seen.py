"""What a user may see, as a search asks for it: by keys, and as few of them as will do."""

import datetime
from functools import cached_property

from django.db import connection

from blocs.keys import array_of
from blocs.models import Bloc, Document, Person, Unit
from campaigns.models import Campaign, Movement

from ..models import Award, AwardDecision

FEW = 200  # rows that are looked up by their keys once their words are found
FEW_BLOCS = 5  # of which all that they name is found in a moment
SOME_BLOCS = 200  # of which their units are found in a moment, and people and papers soon
# Up to so many rows it is quicker to find whether a steward of some or of many blocs sees them than to find all that one
# sees.
OF_SOME = {Person: 15, Document: 20, Award: FEW, AwardDecision: FEW}
OF_MANY = {Unit: 80, Person: FEW, Document: FEW, Award: FEW, AwardDecision: FEW}
AMONG = {
    Unit: "units_among(own.blocs, %s::bigint[])",
    Person: "people_among(own.blocs, own.offices, %s::bigint[])",
    Document: "papers_among(own.blocs, own.offices, %s::bigint[])",
    Award: "awards_among(own.blocs, own.offices, %s::bigint[])",
    AwardDecision: "decisions_among(own.blocs, own.offices, %s::bigint[])",
}
MANY = 10_000  # papers of which those that one sees are looked for
OWN = "(SELECT %s::bigint[] AS blocs, ARRAY (SELECT units_of_office(%s, %s)) AS offices OFFSET 0) own"
# Each is found by those before it.
TOGETHER = {Unit: "units", Person: "people", Document: "papers"}
QUICKLY = (Unit, Person, Document, Movement, Campaign)  # of few blocs


class Seen:
    """What a user may see, found once for a search: the rights are asked for many times in it."""

    def __init__(self, user):
        self.user = user
        self.keys = {}
        self.wanted = set()  # models of which more rows are found than can be asked for one by one

    def of(self, model):
        """All rows of a model that the user may see."""
        if self.user.sees_everything:
            return model.objects.all()
        return model.objects.with_keys(list(self.keys_of(model)))

    def keys_of(self, model):
        if model not in self.keys:
            of_few_blocs = model in QUICKLY and self.has_blocs(FEW_BLOCS)
            self.find_keys(QUICKLY if of_few_blocs else [model])
        return self.keys[model]

    def find_keys(self, models):
        """Find the keys of some models by one statement, and of what is wanted besides or is found on the way."""
        day, together = datetime.date.today(), []
        if any(model in TOGETHER for model in models):
            named = [model in models or model in self.wanted for model in TOGETHER]
            together = list(TOGETHER)[: len(named) - named[::-1].index(True)]
        apart = [model for model in models if model not in TOGETHER]
        arrays = [f"seen.{TOGETHER[model]}" for model in together]
        params = []
        for model in apart:
            sql, of_model = self.visible(model).order_by().values("pk").query.sql_with_params()
            arrays.append(f"ARRAY ({sql})")
            params += of_model
        statement = f"SELECT {', '.join(arrays)}"
        if together:
            statement += " FROM seen_by_steward(%s, %s, %s, %s, %s::bigint[]) seen"
            units = array_of(self.keys[Unit]) if Unit in self.keys else None
            params += [self.user.pk, day, Person in together, Document in together, units]
        with connection.cursor() as cursor:
            cursor.execute(statement, params)
            found = cursor.fetchone()
        self.keys |= {model: set(keys) for model, keys in zip([*together, *apart], found, strict=True)}

    def visible(self, model):
        if model is Movement:
            return model.objects.answered_in(Campaign.objects.visible_to(self.user))
        return model.objects.visible_to(self.user)

    def quick_keys(self, model):
        """The keys of all rows of a model that the user may see, where these are quickly found; else None."""
        if self.user.sees_everything:
            return None
        is_quick = (
            model == Bloc
            or (model in QUICKLY and self.has_blocs(FEW_BLOCS))
            or (model == Unit and self.has_blocs(SOME_BLOCS))
        )
        return list(self.keys_of(model)) if is_quick or model in self.keys else None

    def has_blocs(self, most):
        """Whether the user sees so many blocs at most."""
        return not self.user.sees_everything and len(self.keys_of(Bloc)) <= most

    def asked_one_by_one_up_to(self, model):
        """Up to how many rows of a model are asked for by their keys."""
        return (OF_SOME if self.has_blocs(SOME_BLOCS) else OF_MANY).get(model, 0)

    def among(self, model, keys):
        """The rows of these keys that the user may see."""
        return model.objects.with_keys(self.keys_among({model: keys})[model])

    def keys_among(self, found):
        """{model: keys} without those of rows that the user may not see."""
        if self.user.sees_everything:
            return found
        few = {
            model: keys
            for model, keys in found.items()
            if len(keys) <= self.asked_one_by_one_up_to(model) and model not in self.keys
        }
        others = {model: keys for model, keys in found.items() if model not in few}
        seen = {model: list(self.keys_of(model).intersection(keys)) for model, keys in others.items()}
        return seen | (self.asked_one_by_one(few) if few else {})

    def asked_one_by_one(self, few):
        """As keys_among(), of rows so few that each is asked for, all by one statement."""
        calls = [AMONG[model] for model in few]
        return dict(zip(few, self.asked_of_own(calls, list(map(array_of, few.values()))), strict=True))

    def papers(self, found):
        """The papers of a queryset that the user may see: of thousands too."""
        if self.user.sees_everything:
            return found
        is_known = Document in self.keys or self.has_blocs(SOME_BLOCS)
        keys = None if is_known else self.keys_of_papers(found)
        return (
            found.with_keys(list(self.keys_of(Document)))
            if keys is None
            else Document.objects.with_keys(keys)
        )

    def keys_of_papers(self, found):
        """The keys of those papers that the user may see; None where all that the user sees is found sooner."""
        sql, params = found.order_by().values("pk").query.sql_with_params()
        # All are looked for before the first are taken, as in Reading.
        first = f"WITH found (key) AS MATERIALIZED ({sql}) SELECT key FROM found LIMIT {MANY + 1}"
        (keys,) = self.asked_of_own([f"papers_among_many(own.blocs, own.offices, ARRAY ({first}))"], params)
        return keys

    def asked_of_own(self, calls, params):
        """What functions give of the blocs of the user and of the units in whose office the user works."""
        own = [array_of(self.keys_of(Bloc)), self.user.pk, datetime.date.today()]
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {', '.join(calls)} FROM {OWN}", [*params, *own])
            return cursor.fetchone()

    @cached_property
    def campaigns(self):
        return self.of(Campaign)
