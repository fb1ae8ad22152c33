# draft translation, not yet checked by a speaker

chat-title = الرسائل
chat-help = هنا تكتب لجيرانك. اضغط على محادثة لتقرأها.
chat-list = المحادثات
chat-square = الساحة
chat-nameless = محادثة
chat-somebody = أحدهم
chat-new = رسالة جديدة
chat-search-open = ابحث في الرسائل
chat-search-close = أوقف البحث
chat-search-field = ابحث عن كلمة أو محادثة
chat-search-none = لم نجد شيئًا. جرّب كلمة أخرى.
chat-search-found = { $count ->
    [one] وجدنا رسالة واحدة
    [two] وجدنا رسالتين
    [few] وجدنا { $count } رسائل
   *[other] وجدنا { $count } رسالة
}
chat-empty = لا توجد محادثات بعد
chat-empty-text = اكتب لأحد جيرانك. أو ساعد أحدًا، فتتفقان هنا.
chat-not-yours = الرسائل للسكان فقط
chat-not-yours-text = هل تريد أن تسأل أحد السكان؟ زُره أو اتصل به.
chat-more = محادثات أخرى
chat-row-unread = { $count ->
    [one] رسالة جديدة واحدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
    [100] 100 رسالة جديدة أو أكثر
   *[other] { $count } رسالة جديدة
}
chat-row-mentioned = ذُكر اسمك
chat-row-muted = صامت
chat-row-stuck = لم تُرسَل بعد
chat-row-draft = كتبتَ: { $text }
chat-last = { $name }: { $text }
chat-last-own = أنت: { $text }
chat-last-none = لا توجد رسائل بعد
chat-photo = صورة
chat-heard = { $name }، { $time }:
chat-heard-own = أنت، { $time }:

## A new conversation

chat-new-help = ابحث عن جارك بالاسم. اضغط على الاسم واكتب.
chat-new-who = لمن تريد أن تكتب؟
chat-new-hint = اكتب حرفين من الاسم.
chat-new-none = لم نجد أحدًا بهذا الاسم.
chat-new-group = أنشئ مجموعة
chat-new-group-text = اكتب مع عدة جيران معًا.
chat-group-help = اختر اسمًا والجيران. يمكنهم القراءة فورًا.
chat-group-title = ما اسم المجموعة؟
chat-group-title-hint = مثلًا: الطبخ يوم الجمعة
chat-group-who = من يشارك؟
chat-group-out = أزل { $name }
chat-group-make = أنشئ المجموعة

## Inside

chat-one-help = اكتب في الأسفل. من النقاط الثلاث يمكنك الرد أو الحذف أو الإبلاغ.
chat-about = عن هذه المحادثة
chat-to-writing = إلى الكتابة
chat-log = الرسائل
chat-begin = هنا تبدأ محادثتكم.
chat-new-line = جديد
chat-none = لا توجد رسائل بعد
chat-none-text = اكتب أول رسالة. تحية تكفي.
chat-older = رسائل سابقة
chat-newest = إلى الأحدث
chat-newest-count = { $count ->
    [one] رسالة جديدة واحدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
   *[other] { $count } رسالة جديدة
}
chat-writing = { $name } يكتب الآن…
chat-writing-several = بعض الجيران يكتبون…
chat-is-here = موجود الآن
chat-people = { $count ->
    [one] جار واحد
    [two] جاران
    [few] { $count } جيران
   *[other] { $count } جارًا
}
chat-closed = هذه المحادثة مغلقة. يمكنك القراءة.
chat-cannot-write = لا يمكنك الكتابة هنا الآن.
chat-gone-title = هذه المحادثة لم تعد موجودة
chat-gone-text = أو أنها ليست لك. محادثاتك الأخرى ما زالت هنا.
chat-gone-back = إلى محادثاتي

chat-write = اكتب شيئًا…
chat-write-to = اكتب إلى { $name }
chat-send = أرسل
chat-camera = أضف صورة
chat-photos = صور مع رسالتك
chat-photo-open = صورة { $number } من { $name }، اضغط لتكبيرها
chat-reply-to = رد على { $name }
chat-reply-own = رد على رسالتك
chat-reply-stop = بدون رد
chat-editing = أنت تغيّر رسالتك
chat-edit-stop = لا تغيّر
chat-edit-save = احفظ
chat-mention = اذكر جارًا
chat-mention-found = { $count ->
    [one] وجدنا جارًا واحدًا. اضغط السهم للأعلى.
    [two] وجدنا جارين. اضغط السهم للأعلى.
    [few] وجدنا { $count } جيران. اضغط السهم للأعلى.
   *[other] وجدنا { $count } جارًا. اضغط السهم للأعلى.
}
chat-too-long = هذا طويل جدًا. اجعله رسالتين.

chat-edited = معدّلة
chat-stone = هذه الرسالة لم تعد موجودة.
chat-stone-moderator = أُزيلت هذه الرسالة.
chat-older-quote = رسالة أقدم
chat-quote = رد على { $name }: { $text }
chat-waits = بانتظار الإنترنت
chat-sending = جارٍ الإرسال
chat-sent = أُرسلت
chat-not-sent = لم تُرسَل.
chat-still-trying = لم تُرسَل بعد. سنحاول مرة أخرى قريبًا.
chat-seen = تمت القراءة
chat-seen-by = قرأها { $names }

## With a message

chat-menu = المزيد لهذه الرسالة
chat-menu-of = المزيد لرسالة { $name }، { $time }
chat-menu-of-own = المزيد لرسالتك في { $time }
chat-react = أعطِ إشارة
chat-sign-thumb = إبهام مرفوع
chat-sign-heart = قلب
chat-sign-laugh = ضحك
chat-sign-wow = دهشة
chat-sign-sad = حزن
chat-sign-thanks = شكرًا
chat-sign-party = احتفال
chat-sign-clap = تصفيق
chat-sign-coffee = قهوة
chat-sign-wave = تلويح
chat-signs = إشارات على هذه الرسالة
chat-signed = { $sign }، { $count }
chat-signed-mine = { $sign }، { $count }، ومنك أيضًا
chat-reply = رد
chat-copy = انسخ
chat-copied = تم نسخ النص.
chat-copy-failed = لا يمكن النسخ على هذا الهاتف.
chat-edit = غيّر
chat-delete = احذف
chat-delete-sure = لن يستطيع أحد قراءتها بعد ذلك.
chat-delete-yes = نعم، احذف
chat-report = أبلغ عن هذه الرسالة
chat-report-title = ما المشكلة؟
chat-report-text = سينظر فيها منسّق. لن يعرف أحد أنك أبلغت.
chat-report-unkind = كلام غير لطيف
chat-report-threat = تهديد
chat-report-private = أمر خاص
chat-report-spam = إعلان
chat-report-other = شيء آخر
chat-report-words = ما المشكلة؟
chat-report-send = أبلغ
chat-reported = شكرًا. سينظر فيها منسّق.
chat-write-person = اكتب رسالة إلى { $name }
chat-offline-cannot = لا يوجد إنترنت. حاول لاحقًا.

## Somebody

chat-block = احظر { $name }
chat-block-title = حظر { $name }؟
chat-block-text = لن تصلك رسائل من { $name }. لن يلاحظ { $name } ذلك.
chat-block-groups = سترى { $name } في المجموعات.
chat-block-yes = نعم، احظر
chat-blocked = لن يصلك شيء من { $name }.
chat-unblock = اسمح مجددًا
chat-unblock-of = اسمح لـ { $name } مجددًا
chat-unblocked = يمكن لـ { $name } أن يكتب لك مجددًا.
chat-blocked-now = لقد حظرت { $name }.

## About a conversation

chat-about-help = هنا تختار ما يصلك. وترى من يقرأ معك.
chat-hear = ماذا تريد أن يصلك؟
chat-hear-everything = كل شيء
chat-hear-everything-hint = تُحسب كل رسالة.
chat-hear-mentions = فقط عندما يُذكر اسمي
chat-hear-mentions-hint = مع @ واسمك.
chat-hear-nothing = لا شيء
chat-hear-nothing-hint = تبقى المحادثة في قائمتك.
chat-hear-hidden = أخفِ المحادثة
chat-hear-hidden-hint = تجدها مجددًا بالبحث.
chat-mute = صمت لبعض الوقت
chat-mute-text = لن يصلك شيء من هذه المحادثة.
chat-mute-hours = 8 ساعات
chat-mute-week = أسبوع واحد
chat-mute-always = دائمًا
chat-muted-until = صامت حتى { $when }.
chat-muted-always = صامت حتى تعيد تشغيله.
chat-unmute = أعد التشغيل
chat-members = من يقرأ معك
chat-members-you = أنت
chat-members-all = كل الجيران يقرؤون هنا.
chat-members-more = اضغط على اسم للمزيد.
chat-add = أضف جارًا
chat-added = { $name } يقرأ معكم الآن.
chat-remove = أخرج { $name } من المجموعة
chat-remove-text = لن يقرأ { $name } معكم بعد ذلك.
chat-remove-yes = نعم، أخرجه
chat-rename = اسم آخر
chat-leave = أريد الخروج من المجموعة
chat-leave-sure = لن تقرأ معهم بعد ذلك. يمكن لجار أن يدعوك مجددًا.
chat-leave-yes = نعم، أخرج
chat-left-now = خرجت من المجموعة.
chat-to-call = انظر إلى الطلب

## What happened, in one line

chat-what-opened = هنا تبدأ المحادثة.
chat-what-opened-you = هنا تبدأ المحادثة.
chat-what-added = { $name } يقرأ معكم الآن.
chat-what-added-you = أنت تقرأ معهم الآن.
chat-what-joined = انضم { $name }.
chat-what-joined-you = لقد انضممت.
chat-what-left = خرج { $name }.
chat-what-left-you = لقد خرجت.
chat-what-removed = لم يعد { $name } يقرأ معكم.
chat-what-removed-you = لم تعد تقرأ معهم.
chat-what-titled = اسم المجموعة الآن: { $text }
chat-what-titled-you = سمّيتَ المجموعة: { $text }
chat-what-accepted = قال { $name } نعم. اتفقا هنا معًا.
chat-what-accepted-you = قلتَ نعم. اتفقا هنا معًا.
chat-what-reported = يقول { $name }: تم الأمر.
chat-what-reported-you = قلتَ: تم الأمر.
chat-what-done = تم الأمر. أحسنتم معًا.
chat-what-done-you = تم الأمر. أحسنتم معًا.
chat-what-thanked = { $name } يقول شكرًا.
chat-what-thanked-you = قلتَ شكرًا.
chat-what-withdrawn = لن يتم هذا الآن. يمكنكما الحديث.
chat-what-withdrawn-you = لن يتم هذا الآن. يمكنكما الحديث.
chat-what-offered = أحدهم يريد المساعدة. { $text }
chat-what-offered-you = أحدهم يريد المساعدة. { $text }
chat-what-other = تغيّر شيء ما.
chat-what-other-you = تغيّر شيء ما.

## What neighbours see of me

chat-wishes-help = أنت تختار ما يراه جيرانك منك. في البداية كل شيء مغلق.
chat-wishes-here = أنني موجود الآن
chat-wishes-here-hint = سترى ذلك منهم أيضًا.
chat-wishes-writing = أنني أكتب الآن
chat-wishes-writing-hint = فقط في محادثتكما.
chat-wishes-seen = ما قرأته
chat-wishes-seen-hint = سترى أيضًا من قرأ رسالتك.
chat-wishes-seen-off = من قرأ ماذا مخفي هنا عن الجميع.
chat-wishes-rule = يمكن للسكان أن يروا من قرأ
chat-wishes-rule-hint = ثم يختار كل واحد لنفسه.
chat-wishes-board = لمجلس السكان
chat-wishes-blocked = من أحظره
chat-wishes-blocked-none = لا أحد.
chat-export = احفظ رسائلي
chat-export-text = ملف فيه كل ما كتبته.

## For who keeps an eye on things

chat-reports-help = هنا رسائل أبلغ عنها الجيران. انظر بهدوء واختر. تُسجَّل كل مرة.
chat-reports-empty = لم يُبلَّغ عن شيء
chat-reports-empty-text = إذا أبلغ جار عن شيء، فستجده هنا.
chat-reports-not-yours = هذا عمل المنسّق
chat-reports-not-yours-text = هل هناك مشكلة؟ أبلغ عنها عند الرسالة نفسها.
chat-reports-from = رسالة من { $name }
chat-reports-look = انظر
chat-reports-around = ما حولها
chat-reports-this = تم الإبلاغ عن هذا
chat-reports-said = يقول المبلِّغ
chat-reports-remove = أزل الرسالة
chat-reports-remove-sure = لن يقرأها أحد بعد ذلك. سيرى الكاتب ذلك.
chat-reports-keep = اتركها
chat-reports-removed = أُزيلت
chat-reports-kept = بقيت
chat-reports-done = حسنًا. تم الأمر.
