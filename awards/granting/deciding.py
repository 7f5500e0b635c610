"""A decision is on record once: by issuer, number and year. Who names it again completes it."""

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Value
from django.utils import timezone
from django.utils.translation import gettext as _

from blocs.models import Document
from blocs.scans import attach
from blocs.text import Folded, folded, tidy_line

from ..models import AwardDecision
from .holding import one_act


def find_or_make_decision(
    *,
    number,
    dated=None,
    issuer=None,
    issuer_as_printed="",
    signer=None,
    signer_as_printed="",
    signer_post_as_printed="",
    title="",
    is_secret=False,
    holder="",
    file=None,
    user,
):
    """The decision of an issuer with that number and year: the one on record, completed, or a new one.

    dated: a PartialDate, None where not known. The issuer is a unit or the words as printed, or not known. file: an
    upload that blocs.scans took. Raises ValidationError where what is said contradicts the record.
    """
    paper = {
        "number": tidy_line(number),
        "dated": dated,
        "title": title,
        "is_secret": is_secret,
        "holder": holder,
    }
    paper |= {"issuer": issuer, "issuer_as_printed": tidy_line(issuer_as_printed)}
    signed = {
        "signer": signer,
        "signer_as_printed": tidy_line(signer_as_printed),
        "signer_post_as_printed": tidy_line(signer_post_as_printed),
    }
    refuse_incomplete(paper)
    with one_act(user):
        # One at a time for a number: two who name it together find the same decision.
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [folded(paper["number"])])
        document = found(paper) or Document(kind=Document.Kind.DECISION)
        complete(document, paper)
        if file:
            attach(file, document)
        decision = AwardDecision.objects.filter(document=document).first() or AwardDecision(document=document)
        complete(decision, signed)
    return decision


def refuse_incomplete(said):
    if not said["number"]:
        raise ValidationError(_("Give the number and symbol of the decision."), "no_number")
    first_day = said["dated"] and said["dated"].first_day()
    if first_day and first_day > timezone.localdate():
        raise ValidationError(_("The date of the decision lies in the future. Check it."), "future")


def found(said):
    """The paper on record that is meant, held until the act is done; None where there is none yet."""
    return only_one_meant(papers_numbered(said["number"]).select_for_update(of=["self"]), said)


def only_one_meant(with_number, said):
    """Of the papers with a number the one that is meant; None where there is none."""
    same = [paper for paper in with_number if is_same_issuer(paper, said) and is_same_year(paper, said)]
    surely = [paper for paper in same if is_sure(paper, said)]
    if len(surely or same) > 1:
        there = "; ".join(
            f"{paper.issuer_as_printed or paper.issuer or '?'}, {paper.dated or '?'}" for paper in same
        )
        raise ValidationError(
            _(
                "Several decisions with the number %(number)s are on record (%(there)s). "
                "Give the issuer and the date."
            ),
            "several",
            {"number": said["number"], "there": there},
        )
    return next(iter(surely or same), None)


def papers_numbered(number):
    """The papers of decisions that have this number, accents and case ignored."""
    decisions = Document.objects.filter(kind=Document.Kind.DECISION).annotate(number_key=Folded("number"))
    return decisions.filter(number_key=Folded(Value(number))).select_related("issuer")


def double_of(document):
    """Another paper on record that has the same issuer, number and year; None where there is none."""
    said = {name: getattr(document, name) for name in ("number", "dated", "issuer", "issuer_as_printed")}
    others = papers_numbered(document.number).exclude(pk=document.pk) if document.number else []
    same = (paper for paper in others if is_same_issuer(paper, said) and is_sure(paper, said))
    return next(same, None)


def is_sure(paper, said):
    """Whether a paper that can be the one meant is it: as much is known of both."""
    knows_issuer = bool(paper.issuer or paper.issuer_as_printed)
    says_issuer = bool(said["issuer"] or said["issuer_as_printed"])
    return knows_issuer == says_issuer and year_of(paper.dated) == year_of(said["dated"])


def year_of(date):
    return date.year if date else None


def is_same_year(paper, said):
    """Whether the two years can be one: a year that is not known can be any."""
    years = {year_of(paper.dated), year_of(said["dated"])} - {None}
    return len(years) < 2


def is_same_issuer(paper, said):
    """Whether the two issuers can be one: the same unit, or the same name; one that is not known can be any."""
    issuer = said["issuer"]
    if paper.issuer and issuer:
        return paper.issuer == issuer
    on_record = {folded(str(name)) for name in (paper.issuer, paper.issuer_as_printed) if name}
    named = {folded(str(name)) for name in (issuer, said["issuer_as_printed"]) if name}
    return not on_record or not named or bool(on_record & named)


def complete(row, facts):
    """Put facts where the row says nothing yet, and save it where that changed it; refuse what contradicts it."""
    changed = []
    for name, said in facts.items():
        if not said:
            continue
        there = getattr(row, name)
        if not there or is_part_of(there, said):
            setattr(row, name, said)
            changed.append(name)
        elif name != "title" and not says_the_same(there, said):
            refuse_contradiction(row, name, there, said)
    if row.pk is None:
        row.save()
    elif changed:
        row.save(update_fields=changed)


def is_part_of(there, said):
    """Whether a date on record, 2018, is less than what is said now, 16/11/2018."""
    stored = getattr(there, "stored", None)
    return bool(stored) and there != said and said.stored().startswith(stored())


def says_the_same(there, said):
    if hasattr(there, "stored"):
        return there.stored().startswith(said.stored())
    return there == said or folded(str(there)) == folded(str(said))


def refuse_contradiction(row, name, there, said):
    raise ValidationError(
        _(
            "“%(row)s” is on record with another %(fact)s: “%(there)s”, not “%(said)s”. "
            "Leave that empty, or have the record corrected first."
        ),
        "contradiction",
        {"row": row, "fact": row._meta.get_field(name).verbose_name, "there": there, "said": said},
    )
