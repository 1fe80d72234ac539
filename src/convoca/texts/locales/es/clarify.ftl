# Una pregunta a quien presenta el expediente, con plazo y respuesta.

## En la mesa

desk--ask = Preguntar a la persona
desk--question = ¿Qué le preguntas?
desk--question--help = Una sola cosa, que ningún papel pueda decir. La lee tal como la escribas; su respuesta no cambia sus documentos.
desk--ask-until = Tendrá hasta las { INSTANT($until, $zone) } para responder. El expediente sale de tus manos y su reloj se detiene; lo que decidiste se conserva.
desk--ask-send = Enviar la pregunta
desk--asked-person = Preguntamos al expediente { $folio }. Vuelve a la cola con la respuesta, o al vencer el plazo. Acuse { $receipt }.
desk--question-was = Se le preguntó:
desk--answer-was = Respondió:
desk--answer-none = No respondió en su plazo: decide con lo que hay.

## En el expediente

clarify--title = Responde una pregunta
clarify--lede = Quien revisa tu expediente necesita que le aclares algo.
clarify--none = No hay ninguna pregunta pendiente.
clarify--question = Pregunta
clarify--until = Responde a más tardar a las { INSTANT($until, $zone) }. Ese minuto cuenta completo. Si no respondes, deciden con lo que ya entregaste.
clarify--answer = Tu respuesta
clarify--answer--help = Con tus palabras. No escribas contraseñas ni datos que no te pidieron.
clarify--papers = Aquí no se suben documentos: si hace falta corregir uno, te lo pedirán en la carta.
clarify--send = Enviar mi respuesta
clarify--done = Recibimos tu respuesta. Tu expediente vuelve a revisión en el lugar que tenía.
clarify--unsent = Lo que escribiste y no se envió
clarify--answered = Respuesta
clarify--overdue = No hubo respuesta en el plazo.

## Por qué no

clarification--no-question = Falta la pregunta.
    .remedy = Escribe qué necesitas saber.
clarification--too-late = Ya no queda un día para que responda antes de que cierre la validación.
    .remedy = Decide con lo que hay en el expediente.
clarification--closed = Esta pregunta ya no espera respuesta.
    .remedy = No tienes que hacer nada más: mira en tu expediente cómo sigue.
clarification--no-answer = Falta tu respuesta.
    .remedy = Escríbela antes de enviarla.

## Acuses y avisos

press--kind--clarification--asked = Pregunta sobre el expediente
press--kind--clarification--answered = Respuesta a una pregunta
press--kind--clarification--overdue = Pregunta vencida sin respuesta
mail--clarification--asked = [Acción requerida] Responde una pregunta sobre tu expediente { $folio } a más tardar a las { INSTANT($last_minute, $zone) }
mail--clarification--asked--body =
    Quien revisa tu expediente { $folio } te hizo una pregunta. Léela y respóndela en el portal a más tardar a las { INSTANT($last_minute, $zone) }; ese minuto cuenta completo. Acuse: { $receipt }.

    Mientras tanto nadie revisa tu expediente, y conserva su lugar. Si no respondes, deciden con lo que ya entregaste.

    { $link }
mail--clarification--reminder = [Acción requerida] Queda un día para responder sobre tu expediente { $folio }: hasta las { INSTANT($last_minute, $zone) }
mail--clarification--reminder--body =
    La pregunta sobre tu expediente { $folio } todavía espera tu respuesta. Léela y respóndela en el portal a más tardar a las { INSTANT($last_minute, $zone) }; ese minuto cuenta completo.

    Si no respondes, deciden con lo que ya entregaste.

    { $link }
mail--clarification--answered = Recibimos tu respuesta sobre el expediente { $folio }
mail--clarification--answered--body =
    Respondiste la pregunta sobre tu expediente { $folio }. Acuse: { $receipt }.

    Vuelve a revisión en el lugar que tenía. No tienes que hacer nada más por ahora.

    { $link }
mail--clarification--overdue = [Aviso] Venció el plazo para responder sobre tu expediente { $folio }
mail--clarification--overdue--body =
    No recibimos tu respuesta sobre el expediente { $folio }. Vuelve a revisión: decidirán con lo que ya entregaste. Acuse: { $receipt }.

    { $link }
