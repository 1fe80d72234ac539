"""How much a browser may send: a hard stop that keeps everything else of the form."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest

from convoca.docscan import MAX_BYTES

# Beyond this the rest is not even read: answering politely would cost more than the file is worth.
READ_OUT = 3 * MAX_BYTES
SAID = 30_000_000  # as people count it


class BoundedUpload(FileUploadHandler):
    """Stops keeping a file at 30 MB, so that the page it came from can say so.

    What remains of the request is read and dropped (a browser that is cut off shows no page at
    all), up to `READ_OUT`; a larger one is refused by its announced length, unread.
    """

    def handle_raw_input(self, *args: Any, **_kwargs: Any) -> None:
        """Refuse by the announced length alone; RequestDataTooBig becomes the 413 page."""
        _body, _headers, announced, *_ = args
        if announced > READ_OUT:
            raise RequestDataTooBig

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Count each file from nothing."""
        super().new_file(*args, **kwargs)
        self._kept = 0

    def receive_data_chunk(self, raw_data: bytes, _start: int) -> bytes:
        """Pass the chunk on, or stop the upload and leave word of it on the request."""
        self._kept += len(raw_data)
        if self._kept > MAX_BYTES:
            if self.request is not None:
                self.request.oversize = True  # type: ignore[attr-defined]
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, _file_size: int) -> None:
        """The file itself is kept by the handlers after this one."""
        return


def stopped(request: HttpRequest) -> bool:
    """Whether a file of this request passed the hard stop and was dropped."""
    return bool(request.POST is not None and getattr(request, "oversize", False))
