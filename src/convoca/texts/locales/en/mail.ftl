# What people are told: the same is read in the portal and arrives by mail. Nothing personal but the folio.

mail--dossier--opened = You opened your file { $folio }
mail--dossier--opened--body =
    Your file { $folio } is open. Receipt: { $receipt }.

    Next: complete your data, upload your documents, rank your sites and send it for validation before the window closes. Whatever you save stays saved.

    { $link }
mail--dossier--sent = We have your file { $folio }
mail--dossier--sent--body =
    You sent your file { $folio } for validation. Receipt: { $receipt }. Download it and keep it.

    Now a person reviews it. If anything needs correcting we will tell you here, all in one letter. While its window is open you can still change your preference list.

    { $link }
mail--dossier--corrected = We have the corrections to your file { $folio }
mail--dossier--corrected--body =
    You sent the corrections to your file { $folio }. Receipt: { $receipt }.

    It goes back to the validation queue. There is nothing else for you to do now.

    { $link }
mail--dossier--withdrawn = You withdrew your file { $folio }
mail--dossier--withdrawn--body =
    Your file { $folio } no longer takes part in the call. Receipt: { $receipt }.

    From now on you can take part in another call of the same period.

    { $link }
mail--dossier--lapsed = [Notice] The time to correct your file { $folio } is over
mail--dossier--lapsed--body =
    The correction window closed and we did not receive the corrections of your file { $folio }: it cannot go on in this call. The letter says which documents were missing.

    { $link }
mail--review--validated = Your file { $folio } is validated
mail--review--validated--body =
    We reviewed your file { $folio } and it is complete: you take part in the assignment.

    If you have not ranked your sites yet, do it before the preference window closes. Without a list there is no assignment.

    { $link }
mail--review--to_correct = [Action required] Correct your file { $folio } by { INSTANT($last_minute, $zone) }
mail--review--to_correct--body =
    { $observations ->
        [one] We reviewed your file { $folio } and one document needs correcting.
       *[other] We reviewed your file { $folio } and { $observations } documents need correcting.
    } The letter says which and why; the rest stays as it is.

    Upload the corrected versions and choose “Send corrections” by { INSTANT($last_minute, $zone) }. The whole of that minute counts.

    { $link }
mail--review--refused = Your file { $folio } cannot go on
mail--review--refused--body =
    We reviewed your file { $folio } and it cannot go on in this call. The reason is in the letter, in your file.

    { $link }
mail--call--amended = The call of your file { $folio } has changed
mail--call--amended--body =
    Version { $version } of the call you take part in with folio { $folio } has been published. { $why ->
        [posts] Posts of your specialty change: look at your preference list.
        [drafting] You have not sent your file yet: see whether any of your dates changed.
        [correcting] You have corrections to make: see whether your deadline changed.
        [in-review] Your file is still under review and you need do nothing.
        [waiting] Your file is still validated and you need do nothing.
       *[other] Your result does not change.
    } The page of the call says what changed and why, under “Published versions”; the earlier text is kept.

    { $link }
mail--results--released = You can see your result, folio { $folio }
mail--results--released--body =
    The results are out. Yours is in your file { $folio }.

    { $link }
