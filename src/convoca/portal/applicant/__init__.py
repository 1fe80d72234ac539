"""The applicant's path: from an exam folio to the result, one thing a page."""
