"""What a user may see, as a search asks for it: by keys, and as few of them as will do."""

import datetime
from functools import cached_property

from django.db import connection

from blocs.keys import array_of
from blocs.models import Bloc, Document, Person, Unit
from campaigns.models import Campaign, Conference, Movement

from ..models import Award, AwardDecision

FEW = 200  # rows that are looked up by their keys once their words are found
FEW_BLOCS = 5  # of which all that they name is found in a moment
# Up to so many rows it is quicker to find whether a steward of many blocs sees them than to find all that one sees.
ASKED_ONE_BY_ONE = {Person: FEW, Document: FEW, Award: FEW, AwardDecision: FEW}
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
            of_few_blocs = model in QUICKLY and len(self.keys_of(Bloc)) <= FEW_BLOCS
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
        is_quick = model == Bloc or (model in QUICKLY and len(self.keys_of(Bloc)) <= FEW_BLOCS)
        return list(self.keys_of(model)) if is_quick or model in self.keys else None

    def among(self, model, keys):
        """The rows of these keys that the user may see."""
        if self.user.sees_everything:
            return model.objects.with_keys(keys)
        if len(keys) <= ASKED_ONE_BY_ONE.get(model, 0) and model not in self.keys:
            return model.objects.visible_among(self.user, keys)
        return model.objects.with_keys(list(self.keys_of(model).intersection(keys)))

    @cached_property
    def campaigns(self):
        return self.of(Campaign)

    @cached_property
    def conferences(self):
        return Conference.objects.visible_to(self.user)
