# Lo prometido en una carta compromiso: entregarlo y confirmarlo.

kept--title = Cumple tu compromiso
kept--until = A más tardar el { DAY($due) }
kept--file = El documento
kept--file-help = PDF, JPEG o PNG. Completo, por los dos lados si es de tarjeta, y con su código QR a la vista si es electrónico.
kept--what = Una persona lo revisa y te avisamos. Aunque ya haya pasado el día, entrégalo: queda la fecha en que lo hiciste.
kept--send = Entregar
kept--delivered = Recibimos tu documento. Una persona lo revisa y te avisamos.
kept--done = Cumpliste tu compromiso. No tienes que hacer nada más.
kept--waits = Tu documento está en revisión. No te mandaremos más recordatorios mientras tanto.
kept--history = Lo que entregaste
kept--delivered-at = Se entregó
kept--confirmed-at = Se confirmó
kept--refused-at = No sirvió
kept--go = Entregar
kept--see = Ver
kept--stands =
    { $stands ->
        [waiting] En revisión
        [overdue] Vencido
        [kept] Cumplido
       *[pending] Pendiente
    }
kept--stat =
    { $stands ->
        [waiting] Por confirmar
        [overdue] Vencidos
        [kept] Cumplidos
       *[pending] Pendientes
    }
kept--desk = Compromisos
kept--none = Todavía no hay compromisos que seguir.
kept--none-what = Aquí aparece, desde que se publican los resultados, lo que prometió entregar cada persona con lugar que firmó una carta compromiso.
kept--head-folio = Folio
kept--head-document = Documento
kept--head-due = A más tardar
kept--head-status = Estado
kept--more = { $count ->
    [one] Hay uno más en el CSV.
   *[other] Hay { $count } más en el CSV.
}
kept--csv = Descargar todos (CSV)
kept--decide = Confirma si se cumplió el compromiso
kept--decide-lede = Compara lo que se entregó con lo que se prometió.
kept--promised = Prometió
kept--due = A más tardar
kept--page = Hoja { $number } de lo que se entregó
kept--earlier = Antes no sirvió:
kept--reason = Motivo, si no sirve
kept--reason-help = Lo lee la persona. Di qué falta y qué puede hacer.
kept--do-keep = Confirmar que se cumplió
kept--do-refuse = No sirve
kept--said-kept = Confirmaste el compromiso del expediente { $folio }. Acuse { $receipt }.
kept--said-refused = El documento del expediente { $folio } no sirvió. Acuse { $receipt }.

promise--delivered-already = Ya entregaste este documento.
    .remedy = Espera la respuesta, o mira abajo cómo quedó. No hay que entregarlo dos veces.
promise--nothing-delivered = Esta entrega ya se decidió.
    .remedy = Vuelve a la lista para ver cómo quedó.
promise--no-reason = Falta el motivo.
    .remedy = Escríbelo: es lo que leerá la persona.

press--kind--promise--delivered = Entrega de lo prometido
press--kind--promise--kept = Compromiso cumplido
press--kind--promise--refused = Entrega que no cumple el compromiso
mail--promise--kept = Cumpliste el compromiso de tu expediente { $folio }
mail--promise--kept--body =
    Confirmamos el documento que entregaste en tu expediente { $folio }. Acuse: { $receipt }.

    Ya no te mandaremos recordatorios. No tienes que hacer nada más.

    { $link }
mail--promise--refused = [Acción requerida] El documento de tu expediente { $folio } no sirvió
mail--promise--refused--body =
    Revisamos el documento que entregaste en tu expediente { $folio } y no cumple lo que prometiste. El motivo está en tu expediente. Acuse: { $receipt }.

    Entrégalo otra vez antes del último día.

    { $link }
