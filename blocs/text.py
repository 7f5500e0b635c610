"""Text as it is stored: Unicode NFC, ordinary spaces, nothing at either end."""

import re
import unicodedata

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchConfig, SearchVectorField
from django.db import models
from django.db.models.expressions import Func
from django.db.models.functions import Concat, Length
from django.db.models.lookups import Lookup
from django.utils.text import slugify

from .keys import IsOneOf

# Spaces that look like a space and are none: no-break, narrow no-break, figure, zero width, byte order mark.
ODD_SPACES = re.compile("[\u00a0\u202f\u2007\u2009]")
INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\x00]")


def tidy(text):
    """Return text in NFC with ordinary spaces and without invisible characters; None stays None."""
    if text is None:
        return None
    text = INVISIBLE.sub("", ODD_SPACES.sub(" ", str(text)))
    return unicodedata.normalize("NFC", text).strip()


def tidy_line(text):
    """As tidy(), on one line with single spaces."""
    return None if text is None else " ".join(tidy(text).split())


NOT_COMPARED = re.compile("[^a-z0-9]+")
COMBINING = re.compile("[\u0300-\u036f]")
ASCII_LOWER = {letter: letter + 32 for letter in range(ord("A"), ord("Z") + 1)}
AS_COMPARED = ASCII_LOWER | str.maketrans("đĐyY", "ddii")


def folded(text):
    """Text as search compares it, like vi_fold() in the database: no accents, no case, đ as d, y as i."""
    letters = COMBINING.sub("", unicodedata.normalize("NFKD", text))
    return NOT_COMPARED.sub(" ", letters.translate(AS_COMPARED)).strip()


class Line(models.CharField):
    """One line of text, tidied on its way into the database, through bulk writes too."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 500)
        super().__init__(*args, **kwargs)

    def to_python(self, value):
        return tidy_line(super().to_python(value))

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


class Prose(models.TextField):
    """Text of any length, tidied on its way into the database; line breaks stay."""

    def to_python(self, value):
        return tidy(super().to_python(value))

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs


class Folded(Func):
    """Text as search compares it: no accents, no case, đ as d, y as i. The same in the database and for a query."""

    function = "vi_fold"
    output_field = models.TextField()


@models.TextField.register_lookup
class KeyContains(Lookup):
    """search_key__key_contains="Đoàn kết": the stored search column has the word, whatever its accents and case."""

    lookup_name = "key_contains"
    template = "%s LIKE '%%%%' || vi_fold(%s) || '%%%%'"

    def as_sql(self, compiler, connection):
        column, column_params = self.process_lhs(compiler, connection)
        word, word_params = self.process_rhs(compiler, connection)
        return self.template % (column, word), (*column_params, *word_params)


@models.CharField.register_lookup
@models.TextField.register_lookup
class FoldedContains(KeyContains):
    """title__folded_contains="Đoàn kết": the same for a text that has no search column of its own."""

    lookup_name = "folded_contains"
    template = "vi_fold(%s) LIKE '%%%%' || vi_fold(%s) || '%%%%'"


@models.CharField.register_lookup
@models.TextField.register_lookup
class HasWords(Lookup):
    """search_key__has_words="cuc & (co | ieu)": a folded column meets a tsquery of folded words, by their index; or each of
    a tuple of tsqueries."""

    lookup_name = "has_words"
    template = "to_tsvector('simple'::regconfig, %s) @@ to_tsquery('simple'::regconfig, %s)"

    def get_prep_lookup(self):
        return self.rhs

    def as_sql(self, compiler, connection):
        column, column_params = self.process_lhs(compiler, connection)
        queries = self.rhs if isinstance(self.rhs, tuple) else (self.rhs,)
        met = self.template % (column, "%s")
        params = [param for query in queries for param in (*column_params, query)]
        return f"({' AND '.join([met] * len(queries))})", params


@models.CharField.register_lookup
@models.TextField.register_lookup
class FoldsToWords(HasWords):
    """text__folds_to_words: the same for a text that has no search column of its own."""

    lookup_name = "folds_to_words"
    template = "to_tsvector('simple'::regconfig, vi_fold(%s)) @@ to_tsquery('simple'::regconfig, %s)"


def beginnings(text):
    """For each word of a text, the tsquery of the words that begin with it; none where it has no word."""
    return [f"{word}:*" for word in folded(text).split()]


def having_words(rows, text, *columns):
    """The rows whose columns, read as one text, have all these words; accents and case do not count."""
    rows = rows.alias(called=joined(*columns))
    for word in text.split():
        rows = rows.filter(called__folded_contains=word)
    return rows


def joined(*columns):
    """The text of several columns, to be searched in as one."""
    text = models.F(columns[0])
    for column in columns[1:]:
        text = Concat(text, models.Value(" "), column, output_field=models.TextField())
    return text


def words_index(*columns, name, folds=False, **options):
    """The index behind has_words, or behind folds_to_words where the columns are not folded."""
    # Plain Func and not Folded, so that migrations need nothing of ours.
    text = joined(*columns)
    if folds:
        text = Func(text, function="vi_fold", output_field=models.TextField())
    words = Func(SearchConfig("simple"), text, function="to_tsvector", output_field=SearchVectorField())
    return GinIndex(words, name=name, **options)


def letters_index(column, *, name):
    """The index behind folded_contains in a text that many rows do not have: ask those alone that have it."""
    text = Func(models.F(column), function="vi_fold", output_field=models.TextField())
    return GinIndex(OpClass(text, name="gin_trgm_ops"), name=name, condition=~models.Q(**{column: ""}))


def worded(rows, query, *, beside="", printed="", whole=()):
    """Rows whose search_key meets a tsquery of folded words, the shortest first.

    whole: a pair of tsqueries; the first is met together with what the row stands with, and the second by that alone.
    beside, printed: what it stands with, a foreign key to a unit and the name of one as it was printed.
    """
    rows = rows.filter(search_key__has_words=query)
    if whole:
        rows = _with_all_beside(rows, beside, printed, *whole)
    return nearest_first(rows)


def _with_all_beside(rows, beside, printed, all_words, words_beside):
    met = models.Q(**{f"{beside}__search_key__has_words": words_beside})
    text = [models.F("search_key"), models.Value(" "), f"{beside}__search_key"]
    if printed:
        # The units are found first, so that one of two indexes may meet each row, however many meet the rest.
        units = rows.model._meta.get_field(beside).related_model.objects
        met = models.Q(IsOneOf(beside, units.filter(search_key__has_words=words_beside)))
        met |= models.Q(**{f"{printed}__folds_to_words": words_beside})
        text += [models.Value(" "), Folded(printed)]
    rows = rows.alias(with_all_beside=Concat(*text, output_field=models.TextField()))
    return rows.filter(met, with_all_beside__has_words=all_words)


def nearest_first(rows):
    """Rows with the shortest names first: of those that have some words, they have the least besides."""
    return rows.order_by(Length("search_key"), "pk")


def with_words(rows, text):
    """Rows whose search_key has every word of the text, accents and case ignored."""
    for word in text.split():
        rows = rows.filter(search_key__contains=Folded(models.Value(word)))
    return rows


def called(rows, text):
    """Units or blocs with the words of a text, each with likeness: 0 of that code, 1 of that name, 2 another; the
    likest first."""
    likeness = models.Case(
        models.When(code=text, then=0),
        models.When(name_key=Folded(models.Value(text)), then=1),
        default=2,
    )
    return rows.matching(text).annotate(likeness=likeness).order_by("likeness", "sort_key", "pk")


SOME = 200


def code_from(text, *, queryset):
    """A code for an address made from a name (Cục Cơ yếu → cuc-co-yeu), with a number behind if it is taken."""
    return codes_from([text], queryset=queryset)[0]


def codes_from(texts, *, queryset):
    """A code for each of several names, as code_from(); the database is asked once."""
    longest = queryset.model._meta.get_field("code").max_length - 5
    wanted = [
        slugify(text.replace("đ", "d").replace("Đ", "D"))[:longest].strip("-") or "ma" for text in texts
    ]
    begun_so = models.Q(pk__in=[])
    # To compare each code with very many beginnings would take longer than to read them all.
    for code in wanted[:SOME]:
        begun_so |= models.Q(code__startswith=code)
    begun = queryset.filter(begun_so) if len(wanted) <= SOME else queryset
    taken = set(begun.values_list("code", flat=True))
    codes = []
    for code in wanted:
        free, number = code, 1
        while free in taken:
            number += 1
            free = f"{code}-{number}"
        taken.add(free)
        codes.append(free)
    return codes


def sort_key(*columns, function="vi_sort_key"):
    """A stored column that sorts its rows in Vietnamese alphabetical order on every server."""
    return models.GeneratedField(
        expression=Func(*columns, function=function),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
        editable=False,
    )


def search_key(*columns):
    """A stored column to search in: the columns' text without accents, case, đ/d and i/y."""
    text = columns[0]
    for column in columns[1:]:
        text = Concat(text, models.Value(" "), column, output_field=models.TextField())
    return models.GeneratedField(
        expression=Func(text, function="vi_fold"),
        output_field=models.TextField(),
        db_persist=True,
        editable=False,
    )
