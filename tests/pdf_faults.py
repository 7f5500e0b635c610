"""What keeps a PDF from people who hear it read, by the rules of PDF/UA-1 that a program can check."""

from page import validate_pdf_bytes


def faults_of(pdf):
    return sorted(
        {f"{fault.rule_id}: {fault.message}" for fault in validate_pdf_bytes(pdf, profile="ua1").failures}
    )
