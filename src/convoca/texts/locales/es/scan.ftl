# Lo que la revisión automática aconseja al ver un documento: cómo se ve y qué dice.

## Cómo se ve

scan--low-resolution = La imagen tiene { $dpi } puntos por pulgada: las letras pequeñas no se alcanzan a leer.{ $pages ->
    [one] {""}
   *[other] {" "}Pasa en { $pages } páginas, desde la { $page }.
}
    .remedy = Tómale otra foto más grande: tiene { $width } puntos de ancho y con { $needed } se lee bien. Si la digitalizas, usa 150 puntos por pulgada o más.
scan--blurred = La página { $page } se ve borrosa: los bordes de las letras se extienden { $blur } veces lo que se puede leer.{ $pages ->
    [one] {""}
   *[other] {" "}Pasa en { $pages } páginas.
}
    .remedy = Apoya el celular, toca el texto en la pantalla para enfocarlo y tómala otra vez, o digitaliza la hoja.
scan--dark = La página { $page } está muy oscura: el papel se ve al { $light } % de blanco y hace falta el { $needed } %.{ $pages ->
    [one] {""}
   *[other] {" "}Pasa en { $pages } páginas.
}
    .remedy = Tómala junto a una ventana o con la luz prendida, sin que tu sombra caiga en la hoja.
scan--faint = La tinta de la página { $page } casi no se distingue del papel: contrasta { $contrast } % y hace falta el { $needed } %.{ $pages ->
    [one] {""}
   *[other] {" "}Pasa en { $pages } páginas.
}
    .remedy = Tómala con más luz y sin reflejos; si la digitalizas, sube el contraste.
scan--grainy = La página { $page } tiene tanto grano que las letras se pierden: destacan { $clearness } veces y hacen falta { $needed }.{ $pages ->
    [one] {""}
   *[other] {" "}Pasa en { $pages } páginas.
}
    .remedy = Tómala con más luz, sin acercar con el zoom de la cámara.
scan--cut = { $edge ->
    [top] La página { $page } parece cortada por arriba: el texto llega al borde.
    [bottom] La página { $page } parece cortada por abajo: el texto llega al borde.
    [left] La página { $page } parece cortada por la izquierda: el texto llega al borde.
   *[right] La página { $page } parece cortada por la derecha: el texto llega al borde.
}{ $edges ->
    [one] {""}
   *[other] {" "}Son { $edges } orillas.
}{ $pages ->
    [one] {""}
   *[other] {" "}Pasa en { $pages } páginas.
}
    .remedy = Deja un dedo de mesa alrededor de la hoja y tómala otra vez; que se vean las cuatro esquinas.
scan--compressed = La foto se guardó con calidad { $quality } de 100 y perdió detalle.{ $pages ->
    [one] {""}
   *[other] {" "}Pasa en { $pages } páginas, desde la { $page }.
}
    .remedy = Sube la foto tal como la tomó el celular. Si te llegó por mensaje, pide que te la manden como documento.
scan--sideways = La página { $page } está de lado.{ $pages ->
    [one] {""}
   *[other] {" "}Pasa en { $pages } páginas.
}
    .remedy = Gírala antes de enviar, para que se lea sin voltear la pantalla.
scan--tilted = La página { $page } está inclinada { $degrees ->
    [one] { $degrees } grado
   *[other] { $degrees } grados
}.{ $pages ->
    [one] {""}
   *[other] {" "}Pasa en { $pages } páginas.
}
    .remedy = Si no se lee bien, tómala otra vez de frente y con la hoja derecha.
scan--screen = La página { $page } parece la foto de una pantalla.{ $pages ->
    [one] {""}
   *[other] {" "}Pasa en { $pages } páginas.
}
    .remedy = Si tienes el archivo en el equipo, sube el archivo: se lee mejor que su foto.
scan--blank-page = { $pages ->
    [one] La página { $page } está en blanco.
   *[other] Hay { $pages } páginas en blanco; la primera es la { $page }.
}
    .remedy = Si es el reverso de una hoja, déjala. Si falta algo, digitaliza esa página otra vez.

## Qué dice

scan--code-other-curp = El código QR dice la CURP { $found } y en tus datos está { $declared }.
    .remedy = Revisa que el documento sea tuyo; si la CURP de tus datos está mal, pide que la corrijan.
scan--code-other-name = El código QR trae tu CURP, pero no tu nombre: { $declared }.
    .remedy = Revisa que el documento sea tuyo y esté al día; si tu nombre cambió, explícalo al enviar.
scan--text-other-curp = El documento dice la CURP { $found } y en tus datos está { $declared }.
    .remedy = Revisa que el documento sea tuyo; si la CURP de tus datos está mal, pide que la corrijan.
scan--sheet-in-other-slot = Esta es la hoja de una solicitud, y aquí se pide otro documento.
    .remedy = Sube la solicitud en su lugar y aquí el documento que se pide.
scan--average-differs = El documento dice un promedio de { $found } y tú escribiste { $declared }.
    .remedy = Corrige tu promedio si lo copiaste mal, o sube el documento que lo dice.
scan--scale-differs = El documento dice que la escala llega a { $found } y tú elegiste { $declared }.
    .remedy = Elige la escala que dice tu documento.
scan--birth-date-absent = En el documento no aparece tu fecha de nacimiento, { DAY($declared) }.
    .remedy = Revisa que el documento sea tuyo y que la fecha de tus datos esté bien.
scan--not-of-the-year = Se pide un documento de { $year } y la fecha más reciente que dice es { DAY($found) }.
    .remedy = Descarga uno nuevo y súbelo.
scan--publication-differs = En el archivo leímos { $found } y no { $declared }, que es lo que escribiste.
    .remedy = Corrige el número en tus datos si lo copiaste mal, o agrega la página donde aparece el tuyo.
scan--publication-number = El número { $found } no es un ISSN ni un ISBN correcto: su dígito verificador no corresponde.
    .remedy = Compáralo con la portada; si está bien impreso, déjalo así y lo mirará una persona.
scan--publication-without-number = En el texto no encontramos ISSN ni ISBN.
    .remedy = Agrega la página donde aparece, que suele ser la portada o la legal.
scan--abstract = El texto se presenta como resumen, y los resúmenes no cuentan.
    .remedy = Sube la primera página del artículo o capítulo completo.

## Virus

document--infected = El archivo trae un virus: { $name }.
    .remedy = No lo abras. Revisa tu equipo con un antivirus y digitaliza el documento en otro.
document--not-scanned = Guardamos el archivo, pero el antivirus no respondió y todavía no se puede enviar.
    .remedy = No tienes que subirlo otra vez: lo revisamos en cuanto responda. Vuelve en unos minutos.

## Pasaporte

passport--check-digit = La zona de lectura del pasaporte no cuadra: { $field ->
    [number] su número
    [birth-date] la fecha de nacimiento
    [expiry] la fecha en que vence
    [personal-number] el número personal
   *[all] el conjunto
} no corresponde a su dígito verificador.
    .remedy = Sube el archivo original de tu pasaporte, sin editar; si así salió, lo mirará una persona.
passport--differs-name = El pasaporte dice { $found } y tus datos dicen { $declared }.
    .remedy = Revisa que el pasaporte sea tuyo.
passport--differs-birth-date = El pasaporte dice que naciste el { DAY($found) } y tus datos dicen { DAY($declared) }.
    .remedy = Corrige la fecha que esté mal.
passport--differs-sex = El sexo del pasaporte no coincide con el de tus datos.
    .remedy = Corrígelo en tus datos si lo escribiste mal; si así es tu pasaporte, lo mirará una persona.
passport--expires-too-soon = El pasaporte vence el { DAY($expires) } y debe estar vigente al menos hasta el { DAY($needed) }.
    .remedy = Sube uno vigente u otra identificación que se acepte aquí.

## La orden `convoca document`

cli--command--document = revisar archivos como lo hace el portal al subirlos, sin base de datos
document--help = Revisa documentos como lo hace el portal al subirlos.
document--scan-help = Di qué es cada archivo, cómo se ve, qué dice y qué conviene arreglar.
document--files = Archivos por revisar; una carpeta vale por todos los que contiene.
document--call = Convocatoria para la que son; va junto con --slot.
document--slot = Lugar de la convocatoria al que iría el archivo, como curp-electronic.
document--curp = CURP con la que se comparan códigos y texto.
document--json = Da los hechos y los avisos como JSON.
document--headline = { $file }: { $kind }, { $size }, { $pages } ({ $milliseconds } ms)
document--column--page = hoja
document--column--nature = se ve como
document--column--size = puntos
document--column--dpi = ppp
document--column--blur = borroso
document--column--contrast = contraste
document--column--light = luz
document--column--noise = grano
document--column--tilt = grados
document--column--cut = cortada
document--nature = { $nature ->
    [drawn] dibujada
    [blank] en blanco
   *[picture] imagen
}
document--sideways = de lado
document--edge = { $edge ->
    [top] arriba
    [bottom] abajo
    [left] izquierda
   *[right] derecha
}
document--digest = SHA-256: { $digest }
document--code = Código QR en la hoja { $page }, de { $width } puntos: { $text }
document--code-unread = Código QR en la hoja { $page }, de { $width } puntos, que no se puede leer{ $text }
document--text = Tiene texto: { $letters } letras y números.
document--said = { $what ->
    [curps] CURP
    [dates] Fechas
    [averages] Promedio
    [scales] Escala hasta
    [issn] ISSN
    [isbn] ISBN
   *[mrz] Zona de lectura del pasaporte
}: { $values }
document--nothing = Nada que señalar.
document--unreadable = No se puede leer { $file }: { $detail }
    .remedy = Revisa el nombre y que tengas permiso de leerlo.
document--empty-folder = La carpeta { $folder } no tiene archivos.
    .remedy = Nombra los archivos, o una carpeta que los tenga.
document--call-and-slot = Para revisar contra una convocatoria hacen falta las dos cosas: --call y --slot.
    .remedy = Di cuál y para qué lugar, por ejemplo: --call 2021-residency --slot curp-electronic
document--bad-call = La convocatoria { $call } tiene problemas y no se puede usar.
    .remedy = Míralos con: convoca call check { $call }
document--no-slot = La convocatoria { $call } no tiene el lugar { $slot }.
    .remedy = Usa uno de estos: { $known }
