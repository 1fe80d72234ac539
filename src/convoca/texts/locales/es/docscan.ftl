# Lo que la revisión automática ve en un archivo.

## Tipos

docscan--kind--pdf = PDF
docscan--kind--jpeg = fotografía JPEG
docscan--kind--png = imagen PNG
docscan--kind--heic = fotografía HEIC
docscan--kind--other = otro tipo de archivo

## Por qué no se abre

docscan--trouble--empty = El archivo llegó vacío.
    .remedy = Ábrelo en tu equipo para ver que tiene contenido y vuelve a subirlo.
docscan--trouble--too-big = El archivo pesa más de 30 MB.
    .remedy = Digitaliza en grises a 200 puntos por pulgada, o guarda la fotografía en tamaño mediano.
docscan--trouble--ambiguous = El archivo es dos cosas a la vez: una imagen o un PDF con otro archivo escondido.
    .remedy = Vuelve a digitalizar el documento, o imprímelo a PDF desde el original.
docscan--trouble--truncated = Al archivo le falta el final: la descarga o la copia se cortó.
    .remedy = Descárgalo o digitalízalo otra vez, ábrelo completo en tu equipo y súbelo de nuevo.
docscan--trouble--damaged = El archivo está dañado y no se puede abrir.
    .remedy = Si lo recibiste por correo o en una memoria, pide otra copia; si es tuyo, vuelve a digitalizarlo.
docscan--trouble--encrypted = El PDF pide contraseña para abrirse.
    .remedy = Ábrelo con la contraseña, imprímelo a un PDF nuevo y sube ese.
docscan--trouble--too-many-pages = El PDF tiene más páginas de las que se pueden revisar.
    .remedy = Deja solo las hojas del documento que se pide.
docscan--trouble--too-many-objects = El PDF es demasiado complejo para revisarlo.
    .remedy = Imprímelo a un PDF nuevo, o súbelo como fotografía.
docscan--trouble--too-many-pixels = La imagen es demasiado grande: tiene más de 60 millones de puntos.
    .remedy = Guárdala en tamaño mediano (unos 12 millones de puntos bastan) y súbela otra vez.
docscan--trouble--page-size = Una página del PDF dice medir más de cinco metros, o menos de un milímetro.
    .remedy = Imprímelo a un PDF nuevo en tamaño carta, o toma una fotografía del documento.
docscan--trouble--too-costly = Revisar este archivo toma más tiempo o memoria de lo que se da a cada uno.
    .remedy = Subirlo igual dará lo mismo. Imprímelo a un PDF nuevo o toma una fotografía del documento.
docscan--trouble--reader-ended = El programa que revisa los archivos falló dos veces con este, aunque en tu equipo quizá se abra.
    .remedy = Imprímelo a un PDF nuevo o toma una fotografía del documento.
docscan--trouble--unchecked = No pudimos revisar este archivo en este momento. No quiere decir que esté mal.
    .remedy = Súbelo otra vez en unos minutos. Si vuelve a pasar, imprímelo a un PDF nuevo o toma una fotografía del documento.

## Lo que se vio

docscan--pages = { $count ->
    [one] { $count } página
   *[other] { $count } páginas
}
docscan--codes = { $count ->
    [0] sin código QR legible
    [one] { $count } código QR leído
   *[other] { $count } códigos QR leídos
}
docscan--active-content = Trae contenido activo: programas, formularios que calculan o archivos adjuntos.
