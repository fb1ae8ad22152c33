# draft translation, not yet checked by a speaker
# Words of the help board.

## The board

help-title = المساعدة
help-segments = ماذا تريد أن ترى؟
help-segment-asks = طلبات
help-segment-offers = عروض
help-segment-mine = لي
help-explain = هنا تطلب المساعدة من جيرانك، أو تساعد أحدًا. اضغط على طلب لتقرأ أكثر.
help-button-ask = أطلب المساعدة
help-button-offer = أعرض شيئًا
help-list-asks = طلبات الجيران
help-list-offers = عروض الجيران
help-list-mine = لي
help-more = المزيد

help-search-open = بحث
help-search-close = أوقف البحث
help-search-field = ابحث في المساعدة
help-search-found = { $count ->
    [zero] لا شيء
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
   *[other] { $count } نتيجة
}
help-search-empty-title = لا شيء عن «{ $words }»
help-search-empty-text = جرّب كلمة أخرى. أو اسأل جيرانك بنفسك.

help-filter-open = اختر نوع المساعدة
help-filter-title = ماذا تريد أن ترى؟
help-filter-category = نوع المساعدة
help-filter-group = ممّن؟
help-filter-all = الكل
help-filter-everyone = الجميع
help-filter-show = أظهر
help-filter-clear = أظهر الكل
help-filter-off = أزل: { $name }

help-new-asks = { $count ->
    [one] جديد: طلب واحد
    [two] جديد: طلبان
    [few] جديد: { $count } طلبات
   *[other] جديد: { $count } طلبًا
}
help-new-offers = { $count ->
    [one] جديد: عرض واحد
    [two] جديد: عرضان
    [few] جديد: { $count } عروض
   *[other] جديد: { $count } عرضًا
}
help-new-said = جديد: { $title }

help-empty-asks-title = لا توجد طلبات الآن
help-empty-asks-text = هل تحتاج إلى مساعدة؟ اطلبها. الجيران يحبّون أن يساعدوا.
help-empty-offers-title = لا توجد عروض الآن
help-empty-offers-text = هل تجيد شيئًا؟ اعرضه.
help-empty-mine-title = هنا يظهر ما يخصّك
help-empty-mine-text = ما تطلبه أو تعرضه أو تساعد فيه تراه هنا.
help-empty-filter-title = لا شيء في هذه القائمة
help-empty-filter-text = اختر شيئًا آخر، أو أظهر الكل.

help-fits-title = يناسبك
help-fits-text = لم يجب أحد بعد. أنت تجيد هذا.
help-fits-look = انظر إلى الطلب
help-fits-later = ليس الآن

## On a card

help-urgent = مطلوب اليوم
help-hidden-name = الاسم مخفي الآن
help-hidden-person = جار
help-for-someone = لشخص آخر
help-for-person = من أجل { $name }
help-people-needed = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
   *[other] { $count } شخصًا
}
help-people-welcome = { $count ->
    [one] لجار واحد
    [two] لجارين
    [few] لـ { $count } جيران
   *[other] لـ { $count } جارًا
}
help-people-helping = { $count ->
    [one] جار واحد يساعد
    [two] جاران يساعدان
    [few] { $count } جيران يساعدون
   *[other] { $count } جارًا يساعدون
}
help-people-joined = { $count ->
    [one] جار واحد يشارك
    [two] جاران يشاركان
    [few] { $count } جيران يشاركون
   *[other] { $count } جارًا يشاركون
}
help-people-both = { $needed ->
    [one] شخص واحد
    [two] شخصان
    [few] { $needed } أشخاص
   *[other] { $needed } شخصًا
}، { $accepted ->
    [one] جار واحد يساعد
    [two] جاران يساعدان
    [few] { $accepted } جيران يساعدون
   *[other] { $accepted } جارًا يساعدون
}
help-group-only = لمجموعة { $group }
help-people-done-ask = { $count ->
    [one] جار واحد ساعد
    [two] جاران ساعدا
    [few] { $count } جيران ساعدوا
   *[other] { $count } جارًا ساعدوا
}
help-people-done-offer = { $count ->
    [one] جار واحد شارك
    [two] جاران شاركا
    [few] { $count } جيران شاركوا
   *[other] { $count } جارًا شاركوا
}
help-tag-matched-offer = محجوز
help-tag-done = انتهى
help-tag-withdrawn = سُحب
help-tag-expired = مضى وقته
help-tag-hidden = مخفي
help-tag-offered = تنتظر كلمة نعم
help-tag-accepted = أنت تساعد
help-tag-accepted-offer = اتفقتما
help-tag-reported = ينتظر كلمة نعم
help-tag-declined = ليس هذه المرة
help-tag-ask = طلب
help-tag-offer = عرض
help-tag-answers = { $count ->
    [one] جار واحد يريد أن يساعد
    [two] جاران يريدان أن يساعدا
    [few] { $count } جيران يريدون أن يساعدوا
   *[other] { $count } جارًا يريدون أن يساعدوا
}

## When and how long

help-when-week = هذا الأسبوع
help-when-until = حتى { $day }
help-about = حوالي { $time }

## Post

help-post-title-ask = أطلب المساعدة
help-post-title-offer = أعرض شيئًا
help-post-explain = قل باختصار ما تحتاجه. يراه جيرانك فورًا. يمكنك تغييره لاحقًا.
help-post-what-ask = بماذا؟
help-post-what-ask-hint = مثلًا: تركيب خزانة
help-post-what-offer = ماذا تعرض؟
help-post-what-offer-hint = مثلًا: أقصّ الشعر
help-post-text = احكِ أكثر (يمكن تركه فارغًا)
help-post-text-hint = ماذا يجب أن يعرف جيرانك؟
help-post-category = ما نوع المساعدة؟
help-post-category-offer = أيّ مساعدة تعرض؟
help-post-when = متى؟
help-post-when-today = اليوم
help-post-when-week = هذا الأسبوع
help-post-when-day = اختر يومًا
help-post-when-none = لا عجلة
help-post-day = أيّ يوم؟
help-post-until-explain = حتى { $day }.
help-post-time = في أيّ ساعة؟ (يمكن تركه فارغًا)
help-post-urgent = الأمر عاجل
help-post-urgent-hint = يظهر طلبك أكثر. هذا ممكن لطلب واحد في كل مرة.
help-post-more = خيارات أكثر
help-post-more-hint-ask = كم شخصًا، صورة، إخفاء الاسم
help-post-more-hint-offer = لكم جار، كم من الوقت، صورة
help-post-people-ask = كم شخصًا تحتاج؟
help-post-people-offer = لكم جار؟
help-post-people-more = واحد أكثر
help-post-people-less = واحد أقل
help-post-how-long = كم من الوقت؟
help-post-long-15 = ربع ساعة
help-post-long-30 = نصف ساعة
help-post-long-60 = ساعة
help-post-long-120 = ساعتان
help-post-long-more = أطول
help-post-long-none = لا أعرف
help-post-hours = كم بالضبط؟
help-post-photos = أضف صورة (يمكن تركه فارغًا)
help-post-audience = من يمكنه أن يراه؟
help-post-audience-all = كل من يسكن هنا
help-post-audience-group = فقط { $group }
help-post-discreet = الاسم مخفي
help-post-discreet-hint = يرى الجيران ما تحتاجه، لا من أنت. لا يرى اسمك إلا من تختاره.
help-post-behalf = لشخص آخر
help-post-behalf-hint = تطلب هذا لجار وافق على ذلك.
help-post-behalf-who = لمن؟
help-post-behalf-search = ابحث عن اسم (حرفان أو أكثر)
help-post-behalf-none = لم نجد أحدًا بهذا الاسم.
help-post-behalf-chosen = من أجل { $name }
help-post-behalf-change = اختر شخصًا آخر
help-post-consent = كيف وافق هذا الجار؟
help-post-consent-spoken = بالكلام
help-post-consent-written = بالكتابة
help-post-consent-hint = نحفظ أنك سألته. يمكن لجارك أن يسحب الطلب.
help-post-send-ask = اطلبه
help-post-send-offer = اعرضه
help-post-sent-ask = طلبك ظاهر. يراه جيرانك الآن.
help-post-sent-offer = عرضك ظاهر. يراه جيرانك الآن.
help-post-queued = لا يوجد إنترنت. رسالتك جاهزة وستُرسل بعد قليل.
help-post-kept = نحفظ ما تكتبه حتى ترسله.
help-post-clear = ابدأ من جديد
help-post-cleared = كل شيء فارغ.
help-post-mend = انظر مرة أخرى إلى: { $fields }.
help-post-need-title = اكتب بماذا. ثلاثة أحرف على الأقل.
help-post-need-category = اختر نوع المساعدة.
help-post-need-day = اختر يومًا.
help-post-need-person = اختر لمن.
help-post-need-consent = اختر كيف وافق جارك.

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
help-mine-declined-ask = { $name } عنده مساعدة الآن. جميل أنك أردت أن تساعد.
help-mine-declined-offer = ليس هذه المرة. جميل أنك أجبت.
help-mine-withdrawn-ask = قلت إنك لا تستطيع.
help-mine-withdrawn-offer = قلت إنك لا تستطيع.
help-mine-reported-ask = قلت: انتهى، { $time }. { $name } ينظر هل هذا صحيح.
help-mine-done-ask = انتهى. { $time } باسمك.
help-mine-done-offer = انتهى. جميل!
help-mine-cannot = لا أستطيع
help-mine-cannot-text = تصل رسالة إلى { $name } ليبحث عن شخص آخر.
help-mine-cannot-title = ألا تستطيع؟
help-mine-cannot-keep-ask = بل أساعد
help-mine-cannot-keep-offer = بل أريده
help-someone = جارك
help-reply-from = { $name } يقول
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

## Edit

help-edit-title-ask = غيّر طلبك
help-edit-title-offer = غيّر عرضك
help-edit-explain = غيّر ما تريد. ثم اضغط «احفظ».
help-edit-saved = حُفظ. هكذا يراه جيرانك الآن.
help-edit-nothing = لم تغيّر شيئًا.
help-edit-not-allowed = لا يمكنك تغيير هذا الآن.
help-edit-clash-title = تغيّر شيء في هذه الأثناء
help-edit-clash-text = لم يضع شيء. اختر ما يجب أن يبقى.
help-edit-clash-now = المكتوب الآن
help-edit-clash-mine = ما كتبته أنت
help-edit-clash-keep = احفظ ما كتبته
help-edit-clash-take = اترك المكتوب الآن
help-edit-empty = لا شيء

help-field-title = بماذا
help-field-text = الشرح
help-field-category = نوع المساعدة
help-field-when = متى
help-field-people_needed = كم شخصًا
help-field-minutes_expected = كم من الوقت
help-field-photos = صور
help-field-urgent = عاجل
help-field-group = من يمكنه أن يراه
help-field-on_behalf = لمن

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
