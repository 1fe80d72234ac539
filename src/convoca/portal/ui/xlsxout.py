"""Tables as a workbook: the least of Office Open XML (ECMA-376) that every spreadsheet opens.

One sheet, its first row fixed and in bold, texts as texts (nothing can run as a formula) and numbers
as numbers. The same rows give the same bytes.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

from django.http import HttpResponse

KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LONGEST_NAME = 31
# Control characters have no place in XML 1.0; a spreadsheet would call the file damaged.
_UNSAID = {code: None for code in range(32) if code not in (9, 10, 13)}
_FIXED = {
    "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/'
    'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEETML}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEETML}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_SHEETML}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_LINKS}"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_LINKS}"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
    f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/>'
    '<name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill '
    'patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/>'
    '<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" '
    'borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" '
    'borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" '
    'applyFont="1"/></cellXfs></styleSheet>',
}


def answer(
    name: str, sheet: str, header: Sequence[str], rows: Iterable[Sequence[Any]]
) -> HttpResponse:
    """Answer with a download called `name`."""
    response = HttpResponse(workbook(sheet, header, rows), content_type=KIND)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def workbook(sheet: str, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """The file, whole: `sheet` is what its one sheet is called."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, content in _FIXED.items():
            _put(packed, part, content)
        _put(packed, "xl/workbook.xml", _workbook(sheet))
        _put(packed, "xl/worksheets/sheet1.xml", "".join(_sheet(header, rows)))
    return out.getvalue()


def _put(packed: zipfile.ZipFile, part: str, content: str) -> None:
    info = zipfile.ZipInfo(part, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    packed.writestr(info, _HEAD + content)


def _workbook(sheet: str) -> str:
    # A name may be 31 characters long and hold none of []:*?/\
    name = "".join(sign for sign in sheet if sign not in "[]:*?/\\")[:_LONGEST_NAME] or "1"
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{escape(name, {chr(34): "&quot;"})}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )


def _sheet(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    yield (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" '
        'topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>'
    )
    yield f"<row>{''.join(_cell(name, 1) for name in header)}</row>"
    for row in rows:
        yield f"<row>{''.join(_cell(value, 0) for value in row)}</row>"
    yield "</sheetData></worksheet>"


def _cell(value: Any, style: int) -> str:
    look = f' s="{style}"' if style else ""
    if value is None or value == "":
        return f"<c{look}/>"
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return f"<c{look}><v>{value}</v></c>"
    text = escape(str(value).translate(_UNSAID))
    return f'<c{look} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
