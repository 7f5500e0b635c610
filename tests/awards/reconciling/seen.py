"""What a reconciliation says, in short."""

from awards.models import Moment
from awards.reconciling import Reconciliation
from tests.factories import (
    AdminFactory,
)

AGREED, PROPOSED, GRANTED = Moment


def reconciled(campaign):
    return Reconciliation([campaign], AdminFactory()).rows


def words_of(campaign):
    [row] = reconciled(campaign)
    return [difference.words for difference in row.differences]


def told(row):
    return {recipient.name: recipient.says for recipient in row.recipients if recipient.says}


def figures(row):
    return [(cell.total, cell.known, cell.rows) for cell in row.cells.values()]
