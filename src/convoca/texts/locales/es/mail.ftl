# Los avisos: lo mismo se lee en el portal y llega por correo. Nada personal fuera del folio.

mail--dossier--opened = Abriste tu expediente { $folio }
mail--dossier--opened--body =
    Tu expediente { $folio } quedó abierto. Acuse: { $receipt }.

    Sigue: completa tus datos, sube tus documentos, ordena tus sedes y envíalo a validación antes de que cierre el periodo. Lo que guardas se queda guardado.

    { $link }
mail--dossier--sent = Recibimos tu expediente { $folio }
mail--dossier--sent--body =
    Enviaste a validación tu expediente { $folio }. Acuse: { $receipt }. Descárgalo y guárdalo.

    Ahora lo revisa una persona. Si hay algo que corregir te avisamos por este medio, todo en una sola carta. Mientras siga abierto su periodo puedes cambiar tu lista de preferencias.

    { $link }
mail--dossier--corrected = Recibimos las correcciones de tu expediente { $folio }
mail--dossier--corrected--body =
    Enviaste las correcciones de tu expediente { $folio }. Acuse: { $receipt }.

    Vuelve a la cola de validación. No tienes que hacer nada más por ahora.

    { $link }
mail--dossier--withdrawn = Retiraste tu expediente { $folio }
mail--dossier--withdrawn--body =
    Tu expediente { $folio } ya no participa en la convocatoria. Acuse: { $receipt }.

    Desde este momento puedes participar en otra convocatoria del mismo periodo.

    { $link }
mail--dossier--lapsed = [Aviso] Venció el plazo para corregir tu expediente { $folio }
mail--dossier--lapsed--body =
    El periodo de correcciones cerró y no recibimos las de tu expediente { $folio }: ya no puede continuar en esta convocatoria. La carta dice qué documentos faltaban.

    { $link }
mail--review--validated = Tu expediente { $folio } está validado
mail--review--validated--body =
    Revisamos tu expediente { $folio } y está completo: participas en la asignación.

    Si todavía no ordenas tus sedes, hazlo antes de que cierre el periodo de preferencias. Sin lista no hay asignación.

    { $link }
mail--review--to_correct = [Acción requerida] Corrige tu expediente { $folio } a más tardar a las { INSTANT($last_minute, $zone) }
mail--review--to_correct--body =
    { $observations ->
        [one] Revisamos tu expediente { $folio } y hay un documento por corregir.
       *[other] Revisamos tu expediente { $folio } y hay { $observations } documentos por corregir.
    } La carta dice cuáles y por qué; lo demás queda como está.

    Sube las versiones corregidas y elige «Enviar correcciones» a más tardar a las { INSTANT($last_minute, $zone) }. Ese minuto cuenta completo.

    { $link }
mail--review--refused = Tu expediente { $folio } no puede continuar
mail--review--refused--body =
    Revisamos tu expediente { $folio } y no puede continuar en esta convocatoria. El motivo está en la carta, en tu expediente.

    { $link }
mail--call--amended = Cambió la convocatoria de tu expediente { $folio }
mail--call--amended--body =
    Se publicó la versión { $version } de la convocatoria en que participas con el folio { $folio }. { $why ->
        [posts] Cambian plazas de tu especialidad: revisa tu lista de preferencias.
        [drafting] Todavía no envías tu expediente: revisa si cambió alguna de tus fechas.
        [correcting] Tienes correcciones pendientes: revisa si cambió tu plazo.
        [in-review] Tu expediente sigue en revisión y no tienes que hacer nada.
        [waiting] Tu expediente sigue validado y no tienes que hacer nada.
       *[other] Tu resultado no cambia.
    } En la página de la convocatoria, en «Versiones publicadas», está qué cambió y por qué; el texto anterior se conserva.

    { $link }
mail--results--released = Ya puedes ver tu resultado, folio { $folio }
mail--results--released--body =
    Se publicaron los resultados. El tuyo está en tu expediente { $folio }.

    { $link }
