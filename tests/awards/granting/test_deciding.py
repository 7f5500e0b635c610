import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from awards.granting import find_or_make_decision
from awards.models import AwardDecision
from blocs.models import Document
from blocs.partial_dates import PartialDate
from tests.factories import DocumentFactory, UnitFactory

from .refused import refused

pytestmark = pytest.mark.django_db
DAY = PartialDate(2018, 12, 12)


def make(user, **facts):
    facts = {"number": "1071/QĐ-TTg", "dated": DAY, "issuer_as_printed": "Thủ tướng Chính phủ"} | facts
    return find_or_make_decision(user=user, **facts)


@pytest.fixture
def decision(user):
    """On record since before the test."""
    return make(user)


def test_decision_is_made_with_its_paper(user):
    issuer = UnitFactory()
    decision = make(user, issuer=issuer, signer_as_printed="Vương Đình Huệ", signer_post_as_printed="KT. Phó")
    decision.refresh_from_db()
    paper = decision.document
    assert (paper.number, paper.dated, paper.issuer, paper.kind) == ("1071/QĐ-TTg", DAY, issuer, "decision")
    assert (decision.signer_as_printed, decision.signer_post_as_printed) == ("Vương Đình Huệ", "KT. Phó")


@pytest.mark.parametrize("number", ["1071/QĐ-TTg", "1071/qd-ttg", " 1071/QĐ-TTg "])
def test_decision_on_record_is_found(user, decision, number):
    assert make(user, number=number) == decision
    assert Document.objects.count() == 1


def test_paper_that_was_registered_before_becomes_the_decision(user):
    paper = DocumentFactory(kind="decision", number="1071/QĐ-TTg", dated="2018", issuer=None)
    assert make(user).document == paper
    paper.refresh_from_db()
    assert (str(paper.dated), paper.issuer_as_printed) == ("12/12/2018", "Thủ tướng Chính phủ")


@pytest.mark.parametrize(
    "facts",
    [
        {"dated": PartialDate(2019, 12, 12)},
        {"number": "1072/QĐ-TTg"},
        {"issuer_as_printed": "Chủ tịch nước"},
    ],
)
def test_another_year_number_or_issuer_is_another_decision(user, decision, facts):
    assert make(user, **facts) != decision


def test_same_number_of_another_unit_is_another_decision(user):
    first, second = (make(user, issuer=UnitFactory(), issuer_as_printed="") for _ in range(2))
    assert first != second


def test_issuer_is_known_by_the_name_of_its_unit(user, decision):
    issuer = UnitFactory(name="Thủ tướng Chính phủ")
    assert make(user, issuer=issuer) == decision
    assert Document.objects.get().issuer == issuer


def test_decision_whose_date_is_not_known_is_found_without_one(user, decision):
    assert make(user, dated=None) == decision


def test_decision_whose_issuer_is_not_known_is_found_and_completed(user):
    decision = make(user, issuer_as_printed="")
    assert make(user) == decision
    assert make(user, issuer_as_printed="") == decision
    assert Document.objects.get().issuer_as_printed == "Thủ tướng Chính phủ"


def test_decision_without_an_issuer_is_asked_for_it_where_there_are_several(user, decision):
    make(user, issuer_as_printed="Chủ tịch nước")
    with refused("several"):
        make(user, issuer_as_printed="")


def test_decision_without_a_date_is_asked_for_it_where_there_are_several(user, decision):
    make(user, dated=PartialDate(2017))
    with refused("several"):
        make(user, dated=None)


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"number": " "}, "no_number"),
        ({"dated": PartialDate(2918)}, "future"),
    ],
)
def test_decision_that_cannot_be_is_refused(user, facts, code):
    with refused(code):
        make(user, **facts)
    assert not AwardDecision.objects.exists()


@pytest.mark.parametrize(
    "facts", [{"dated": PartialDate(2018, 12, 13)}, {"signer_as_printed": "Phạm Bình Minh"}]
)
def test_what_contradicts_the_record_is_refused(user, facts):
    make(user, signer_as_printed="Vương Đình Huệ")
    with refused("contradiction"):
        make(user, **facts)


def test_less_of_the_date_contradicts_nothing(user, decision):
    assert make(user, dated=PartialDate(2018)).document.dated == DAY


def test_secret_decision_is_registered_without_its_scan(user):
    decision = make(user, is_secret=True, holder="Phòng Bảo mật")
    assert decision.document.holder == "Phòng Bảo mật"
    with refused("secret"):
        make(user, file=SimpleUploadedFile("a.pdf", b"%PDF-1.7"))


def test_scan_comes_with_the_decision(user):
    paper = make(user, file=SimpleUploadedFile("QĐ tặng cờ.pdf", b"%PDF-1.7")).document
    assert paper.title == "QĐ tặng cờ"
    assert paper.file.read() == b"%PDF-1.7"
