# draft translation, not yet checked by a speaker
# Words on the screen of one call.

## One request

help-one-ask = طلب
help-one-offer = عرض
help-one-explain-ask = اقرأ ما يحتاجه جارك. اضغط «أنا أساعد» إذا أردت المساعدة. ثم يختار جارك.
help-one-explain-offer = اقرأ ما يعرضه جارك. اضغط «نعم، من فضلك» إذا أردته.
help-one-explain-own = هنا ترى من يريد أن يساعد. أنت تختار. هل انتهى؟ اضغط «انتهى».
help-facts = ما يجب أن تعرفه
help-counts = هذا يُحسب من ساعاتك.
help-photos = صور
help-photo = صورة { $number }، اضغط لتكبيرها
help-photo-large = صورة { $number } من { $count }

help-answer-ask = أنا أساعد
help-answer-offer = نعم، من فضلك
help-answer-sheet-ask = جميل أنك تساعد
help-answer-sheet-offer = أنت تريد هذا
help-answer-note = هل تريد أن تضيف شيئًا؟ (يمكن تركه فارغًا)
help-answer-note-hint = مثلًا: أستطيع هذا المساء
help-answer-send-ask = نعم، أساعد
help-answer-send-offer = نعم، أريد هذا
help-answer-sheet-text = يرى جارك اسمك ويختار.
help-answer-queued = لا يوجد إنترنت. جوابك جاهز وسيُرسل بعد قليل.

help-mine-offered-ask = قلت إنك تساعد. { $name } يختار.
help-mine-offered-offer = قلت نعم. { $name } يختار.
help-mine-waiting = جوابك جاهز. يُرسل عندما يعود الإنترنت.
help-mine-accepted-ask = { $name } قال نعم. أنت تساعد.
help-mine-accepted-offer = { $name } قال نعم. اتفقتما.
help-mine-declined-ask = لا حاجة هذه المرة. جميل أنك أردت أن تساعد.
help-mine-declined-offer = ليس هذه المرة. جميل أنك أجبت.
help-mine-withdrawn-ask = قلت إنك لا تستطيع.
help-mine-withdrawn-offer = قلت إنك لا تستطيع.
help-mine-reported-ask = قلت: انتهى، { $time }. { $name } ينظر هل هذا صحيح.
help-mine-done-ask = انتهى. قدّمت { $time }.
help-mine-done-offer = انتهى. جميل!
help-mine-cannot = لا أستطيع
help-mine-cannot-text = تصل رسالة إلى { $name } ليبحث عن شخص آخر.
help-mine-cannot-title = ألا تستطيع؟
help-mine-cannot-keep-ask = بل أساعد
help-mine-cannot-keep-offer = بل أريده
help-someone = جارك
help-reply-from = { $name } يقول
help-ask-first = اسأل شيئًا أولًا
help-write-with = اكتب مع { $name }
help-lives-at = يسكن في { $home }

help-answers-ask = من يريد أن يساعد
help-answers-offer = من يريد هذا
help-answers-done-ask = من ساعد
help-answers-helping-ask = من يساعد
help-answers-helping-offer = من يشارك
help-answers-done-offer = من شارك
help-answers-none-ask = لا أحد بعد. يرى جيرانك طلبك. ستصلك رسالة.
help-answers-none-offer = لا أحد بعد. يرى جيرانك عرضك. ستصلك رسالة.
help-accept = نعم، من فضلك
help-accept-person = نعم، من فضلك، { $name }
help-refuse = لا، شكرًا
help-refuse-person = لا، شكرًا، { $name }
help-refuse-title = لا لـ { $name }؟
help-refuse-text = تصل رسالة لطيفة إلى { $name }.
help-refuse-send = قل لا
help-instead = شخص آخر
help-instead-person = شخص آخر بدل { $name }
help-instead-title = هل تبحث عن شخص آخر؟
help-instead-text = تصل رسالة لطيفة إلى { $name }. ويصبح المكان خاليًا.
help-instead-send = ابحث عن شخص آخر
help-accept-title-ask = { $name } يأتي للمساعدة
help-accept-title-offer = يمكن لـ { $name } أن يأتي
help-accept-note = هل تريد أن تضيف شيئًا؟ (يمكن تركه فارغًا)
help-accept-note-hint = مثلًا: تعال الساعة 19
help-accept-send = قل نعم لـ { $name }
help-accepted-tag-ask = يساعد
help-accepted-tag-offer = يشارك
help-declined-tag = قلت لا
help-withdrawn-tag = لا يستطيع
help-done-tag = انتهى · { $time }
help-you-said = أنت قلت

help-done = انتهى
help-done-report = لقد انتهى
help-done-title = هل انتهى؟
help-done-how-long = كم من الوقت ساعد { $name }؟
help-done-how-long-you = كم من الوقت ساعدت؟
help-done-writes = نكتب { $time } لـ { $name }.
help-done-writes-you = نكتب لك { $time }، إذا قال { $name } نعم.
help-done-less = 15 دقيقة أقل
help-done-more = 15 دقيقة أكثر
help-done-send = نعم، انتهى
help-done-check = { $name } يقول: انتهى، { $time }. هل هذا صحيح؟
help-done-check-yes = نعم، صحيح
help-done-check-other = وقت آخر
help-done-open-warning = { $count ->
    [one] جار واحد ما زال ينتظر. ستصله رسالة.
    [two] جاران ما زالا ينتظران. ستصلهما رسالة.
    [few] { $count } جيران ما زالوا ينتظرون. ستصلهم رسالة.
   *[other] { $count } جارًا ما زالوا ينتظرون. ستصلهم رسالة.
}

help-thanks-title = قل شكرًا
help-thanks-section = الشكر بينك وبين { $name }
help-thanks-to = اشكر { $name }
help-thanks-field = اكتب شيئًا (يمكن تركه فارغًا)
help-thanks-1 = شكرًا جزيلًا!
help-thanks-2 = جميل أنك كنت هنا.
help-thanks-3 = على الرحب والسعة!
help-thanks-4 = كان وقتًا لطيفًا.
help-thanks-suggestions = اختر جملة
help-thanks-from = { $name } يشكرك
help-thanks-given = شكرتَ { $name }
help-thanks-plain = شكرًا جزيلًا!

help-manage-ask = طلبك
help-manage-offer = عرضك
help-withdraw-ask = لم أعد أحتاج إلى مساعدة
help-withdraw-offer = لم أعد أعرض هذا
help-withdraw-title-ask = ألم تعد تحتاج إلى مساعدة؟
help-withdraw-title-offer = ألم تعد تعرض هذا؟
help-withdraw-text = لن يراه جيرانك بعد ذلك. ومن أراد أن يساعد تصله رسالة.
help-withdraw-reason = لماذا؟ (يمكن تركه فارغًا)
help-withdraw-yes-ask = أزل طلبي
help-withdraw-yes-offer = أزل عرضي
help-withdraw-no = اتركه
help-extend-text = يكاد وقته ينتهي: حتى { $day }.
help-extend = اتركه مدة أطول
help-extended = حسنًا. سيبقى مدة أطول.

help-moderate = لمن يتابع اللوحة
help-hide = أخفِه عن الجميع
help-hide-title = لماذا تخفيه؟
help-hide-text = يرى الكاتب السبب. ولا يرى الجيران الآخرون الطلب.
help-hide-reason = السبب
help-hide-send = أخفِه
help-hide-need-reason = اكتب سببًا.
help-show = أظهره من جديد
help-hidden-own = هذا مخفي الآن عن جيرانك.
help-hidden-reason = السبب: { $reason }
help-hidden-what-now = غيّر نصّك، أو تكلّم مع أحد من مجلس الإدارة.
help-hidden-moderator = هذا مخفي. يرى الكاتب هذا السبب.

help-state-matched-ask = توجد مساعدة كافية. جميل!
help-state-matched-offer = هذا محجوز الآن.
help-state-done-ask = انتهى هذا. أحسنتم معًا.
help-state-done-offer = انتهى هذا. أحسنتم معًا.
help-state-withdrawn-ask = لم تعد هناك حاجة إلى هذا.
help-state-withdrawn-offer = لم يعد هذا العرض موجودًا.
help-state-expired-ask = مضى وقت هذا الطلب. هل ما زلت تحتاجه؟ اطلبه من جديد.
help-state-expired-offer = مضى وقت هذا العرض. هل ما زال قائمًا؟ اعرضه من جديد.
help-again-ask = اطلبه من جديد
help-again-offer = اعرضه من جديد
help-gone-title = لم يعد هذا الطلب موجودًا
help-gone-text = ربما وُجدت المساعدة. انظر ماذا يوجد أيضًا.
help-gone-back = إلى كل الطلبات

## What goes wrong, in plain words

help-undone = لم ينجح ذلك. { $detail }
help-offline-cannot = لا يوجد إنترنت. لم يُرسل شيء. حاول بعد قليل.

## Told while it happens

help-live-answered-ask = { $name } يريد أن يساعد: { $title }
help-live-answered-offer = { $name } يريد هذا: { $title }
help-live-answer-withdrawn = أحدهم لا يستطيع: { $title }
help-live-accepted = { $name } قال نعم: { $title }
help-live-refused = ليس هذه المرة: { $title }
help-live-reported = أحدهم يقول إنه انتهى: { $title }
help-live-done = انتهى: { $title }
help-live-thanked = وصلك شكر: { $title }
help-live-withdrawn = لم تعد هناك حاجة: { $title }
help-live-hidden = مخفي عن جيرانك: { $title }
help-live-shown = يراه جيرانك من جديد: { $title }
help-live-expiring = يكاد وقته ينتهي: { $title }
