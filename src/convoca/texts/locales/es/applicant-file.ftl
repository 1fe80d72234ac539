# Lo que pasa con un archivo mientras sube y después.

## Subir

applicant--upload--cut = Se cortó la línea; sigo en cuanto vuelva.
applicant--upload--paused = En pausa. Lo que ya llegó se queda guardado un día.
applicant--upload--pause = Pausar
applicant--upload--resume = Seguir
applicant--upload--cancel = Cancelar la subida
applicant--upload--signed-out = Tu sesión se cerró. Entra en otra pestaña y toca «Seguir»: continúa donde iba.
applicant--upload--count = { $percent } % · { $done } de { $total }
upload--unfinished = El archivo no terminó de llegar: hay { SIZE($arrived) } de { SIZE($size) }.
    .remedy = Elige el mismo archivo y vuelve a tocar «Subir archivo»: continúa donde se quedó.
upload--digest-differs = Lo que llegó no es igual al archivo que elegiste, así que no lo guardamos.
    .remedy = Elígelo otra vez. Si lo estabas editando, espera a que termine de guardarse.
upload--not-begun = No pudimos empezar a recibir el archivo.
    .remedy = Recarga la página y elígelo otra vez. Lo demás sigue guardado.

## Hojas

document--changed-elsewhere = Este documento cambió en otra pestaña o en otro equipo mientras lo veías.
    .remedy = Aquí está como quedó. Haz otra vez el cambio si todavía hace falta.
document--no-such-page = Esa hoja ya no está en el documento.
    .remedy = Mira abajo las hojas que tiene ahora.
document--too-long = Las hojas juntas no caben en un solo documento.
    .remedy = Quita las que no se piden, o digitalízalas en grises a 200 puntos por pulgada.
applicant--slot--accepts-several = { $kinds }. Puedes elegir varios archivos a la vez: cada foto será una hoja. El documento completo, hasta { SIZE($bytes) }.
applicant--slot--accepts-single = { $kinds }, hasta { SIZE($bytes) }.
applicant--slot--replace-sheet = Elige o fotografía la hoja { $sheet }
applicant--slot--upload-sheet = Sustituir la hoja { $sheet }
applicant--slot--leave-sheet = Dejar la hoja como está
applicant--slot--upload-after = Agregar al final
applicant--slot--upload-instead = Subir archivo en lugar de todo
applicant--sheets--title = { $count ->
    [one] Su hoja
   *[other] Sus { $count } hojas
}
applicant--sheets--number = Hoja { $number }
applicant--sheets--before = Antes
applicant--sheets--after = Después
applicant--sheets--turn = Girar
applicant--sheets--replace = Sustituir
applicant--sheets--drop = Quitar
applicant--sheets--done-before = Movimos la hoja. Acuse { $receipt }.
applicant--sheets--done-after = Movimos la hoja. Acuse { $receipt }.
applicant--sheets--done-turn = Giramos la hoja. Acuse { $receipt }.
applicant--sheets--done-drop = Quitamos la hoja. Sigue en la versión anterior. Acuse { $receipt }.

## Versiones

applicant--versions--title = Versiones del documento
applicant--versions--lede = Cada cambio dejó una versión y nada se borró. Cuenta la primera de la lista.
applicant--versions--see = Ver todas las versiones, con su huella y su acuse
applicant--versions--back = Volver al documento
applicant--versions--none = Todavía no hay ninguna versión
applicant--versions--caption = Versiones, de la más nueva a la más antigua
applicant--versions--number = Versión
applicant--versions--who = Quién
applicant--versions--when = Cuándo
applicant--versions--pages = Hojas
applicant--versions--size = Tamaño
applicant--versions--digest = Huella (inicio)
applicant--versions--receipt = Acuse
applicant--versions--you = Tú
applicant--versions--removed = Se quitó
applicant--versions--one = Versión { $number }

## Carta compromiso

press--promise--title = Carta compromiso
press--promise--opening = Participo en «{ $call }» con el folio { $folio }. Todavía no tengo el documento que se pide y, si me toca un lugar, me comprometo a lo siguiente:
press--promise--specialty = Especialidad
press--promise--requirement = Documento
press--promise--answer = Hoy
press--promise--duty = Me comprometo a
press--promise--due = A más tardar
press--promise--closing = { $months ->
    [one] El plazo es de { $months } mes a partir del día en que se publiquen los resultados.
   *[other] El plazo es de { $months } meses a partir del día en que se publiquen los resultados.
}
promise--unreadable = No pudimos leer el código QR de la carta compromiso.
    .remedy = Descarga la carta en esta página, fírmala y fotografíala completa, de frente y con buena luz. Si ya es esa, puedes enviarla: la verá una persona.
promise--other-letter = Esta carta compromiso es de otro expediente o de otro documento.
    .remedy = Descarga la tuya en esta página, fírmala y súbela aquí.
applicant--promise--get = Descargar la carta para firmar (PDF)
applicant--promise--how = Imprímela, fírmala a mano y sube la hoja firmada. Su código QR dice que es tuya.
applicant--promise--due = { $duty }, a más tardar el { $due }.
applicant--promise--title = Lo que te comprometiste a entregar

## Datos que dependen de otros

applicant--data--only-if-number = Solo si en «{ $field }» pusiste { $least } o más.
applicant--data--only-if-answer = Solo si en «{ $field }» elegiste «{ $answer }».

## Documentos que ya se validaron

applicant--again--title = Este documento ya te lo validaron
applicant--again--line = En «{ $call }», con el folio { $folio }.
applicant--again--at = Validado
applicant--again--use = Usar el mismo archivo
applicant--again--anew = Es el mismo archivo, sin cambios. Quien revise esta convocatoria lo mirará de nuevo. Si prefieres otro, súbelo abajo.

## Mail

mail--promise--reminder = [Acción requerida] Falta un documento de tu expediente { $folio }: hasta el { DAY($due) }
mail--promise--reminder--body =
    Firmaste una carta compromiso en tu expediente { $folio }. El último día para entregar ese documento es el { DAY($due) }.

    En tu expediente dice cuál es. Si ya lo entregaste, no tienes que hacer nada.

    { $link }
