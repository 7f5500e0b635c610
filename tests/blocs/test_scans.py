import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from blocs.scans import LARGEST, ScanField, attach
from tests.factories import DocumentFactory, ScannedPaperFactory

PDF, JPEG, PNG = b"%PDF-1.7\n%\xe2\xe3", b"\xff\xd8\xff\xe0\x00\x10JFIF", b"\x89PNG\r\n\x1a\n\x00"


def upload(content, name="scan.pdf"):
    return SimpleUploadedFile(name, content)


def code_of_refusal(act, *args):
    with pytest.raises(ValidationError) as error:
        act(*args)
    return error.value.error_list[0].code


@pytest.mark.parametrize("content", [PDF, JPEG, PNG])
def test_scan_is_known_by_its_content_whatever_its_name(content):
    file = upload(content, "quyet dinh.xyz")
    assert ScanField().clean(file).read() == content


@pytest.mark.parametrize(
    "content", [b"<html>", b"PK\x03\x04", b"MZ", b" %PDF-1.7", b"GIF89a", b"\xff\xd8", b"%PD"]
)
def test_file_that_is_not_what_it_says_is_refused(content):
    assert code_of_refusal(ScanField().clean, upload(content)) == "no_scan"


def test_empty_file_is_refused():
    assert code_of_refusal(ScanField().clean, upload(b"")) == "empty"


@pytest.mark.parametrize(("size", "is_taken"), [(LARGEST, True), (LARGEST + 1, False)])
def test_scan_has_at_most_twenty_megabytes(size, is_taken):
    file = upload(PDF)
    file.size = size
    if is_taken:
        assert ScanField().clean(file) is file
    else:
        assert code_of_refusal(ScanField().clean, file) == "too_large"


@pytest.mark.django_db
def test_scan_is_kept_under_a_name_of_our_own_and_its_own_becomes_the_title():
    paper = DocumentFactory(dated="2018")
    attach(upload(PNG, "../../Quyết định  tặng cờ.jpg"), paper)
    paper.refresh_from_db()
    assert paper.title == "Quyết định tặng cờ"
    assert paper.file.name.startswith("papers/")
    assert paper.file.name.endswith(".png")
    assert "Quy" not in paper.file.name


@pytest.mark.django_db
def test_title_that_a_paper_has_stays():
    paper = DocumentFactory(title="Tặng Cờ thi đua")
    attach(upload(PDF, "scan0001.pdf"), paper)
    assert paper.title == "Tặng Cờ thi đua"


@pytest.mark.django_db
def test_secret_paper_gets_no_scan():
    assert code_of_refusal(attach, upload(PDF), DocumentFactory(is_secret=True)) == "secret"


@pytest.mark.django_db
def test_scan_is_attached_once():
    paper = ScannedPaperFactory()
    before = paper.file.name
    assert code_of_refusal(attach, upload(PDF), paper) == "has_scan"
    paper.refresh_from_db()
    assert paper.file.name == before
