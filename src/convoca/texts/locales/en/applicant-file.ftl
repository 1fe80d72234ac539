# What happens to a file while it is sent, and afterwards.

## Sending

applicant--upload--cut = The line broke; this goes on as soon as it is back.
applicant--upload--paused = Paused. What has arrived is kept for a day.
applicant--upload--pause = Pause
applicant--upload--resume = Go on
applicant--upload--cancel = Cancel the upload
applicant--upload--signed-out = Your session ended. Sign in from another tab and press “Go on”: it continues from where it was.
applicant--upload--count = { $percent }% · { $done } of { $total }
upload--unfinished = The file has not arrived whole: { SIZE($arrived) } of { SIZE($size) } are here.
    .remedy = Choose the same file and press “Upload file” again: it continues from where it stopped.
upload--digest-differs = What arrived is not the file you chose, so it was not kept.
    .remedy = Choose it again. If you were editing it, wait until it has been saved.
upload--not-begun = The file could not be received.
    .remedy = Reload the page and choose it again. Everything else is still saved.
