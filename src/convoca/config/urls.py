"""Every address: Spanish at /…, English at /en/…"""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = i18n_patterns(
    path("", include("convoca.portal.ui.urls")),
    path("", include("convoca.portal.public.urls")),
    path("api/", include("convoca.portal.api.urls")),
    path("mi-expediente/", include("convoca.portal.applicant.urls")),
    path("mesa/", include("convoca.portal.desk.urls")),
    path("tablero/", include("convoca.portal.board.urls")),
    path("cuenta/", include("allauth.urls")),
    prefix_default_language=False,
)

handler400 = "convoca.portal.ui.errors.bad_request"
handler403 = "convoca.portal.ui.errors.forbidden"
handler404 = "convoca.portal.ui.errors.not_found"
handler429 = "convoca.portal.ui.errors.too_many"
handler500 = "convoca.portal.ui.errors.server_error"
