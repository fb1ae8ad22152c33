# draft translation, not yet checked by a speaker

nav = أماكن في التطبيق
nav-help = المساعدة
nav-chat = الرسائل
nav-chat-unread = { $count ->
    [one] رسالة جديدة واحدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
   *[other] { $count } رسالة جديدة
}
nav-me = أنا

back = رجوع
close = إغلاق
done = تم
save = احفظ
cancel = لا، تراجع
next = التالي
yes = نعم
no = لا
send = أرسل
change = غيّر
try-again = حاول مرة أخرى
throw-away = احذف
loading = لحظة من فضلك…
may-be-empty = يمكنك ترك هذا فارغًا.

explain = شرح
explain-app = هنا تطلب المساعدة من جيرانك. وترى من يحتاج إلى مساعدتك.
explain-ask-board = هل تحتاج إلى مساعدة؟ اسأل أحد أعضاء مجلس السكان.
explain-ask-person = هل تحتاج إلى مساعدة؟ اسأل { $name }.

read-aloud = اقرأ بصوت عالٍ
read-stop = أوقف القراءة

offline-bar = لا يوجد إنترنت. يمكنك القراءة. ما تكتبه يُرسَل لاحقًا.
waiting-title = بانتظار الإرسال
waiting-queued = لا يوجد إنترنت. رسالتك جاهزة وستُرسَل لاحقًا.
waiting-sending = جارٍ الإرسال…
waiting-nameless = رسالتك
sent-after-all = تم إرسال رسالتك.

photo-add = صورة
photo-name = صورة { $number }
photo-remove = أزل الصورة { $number }
photo-sending = جارٍ إرسال الصورة
photo-offline = لا يوجد إنترنت. يمكنك المتابعة بدون صورة.

time-now = الآن
time-no-hurry = لا عجلة
time-before = قبل { $day }
time-from-to = من { $from } إلى { $to }
time-half-hour = نصف ساعة
time-hour-and-half = ساعة ونصف
time-minutes = { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}
time-hours = { $hours ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
   *[other] { $hours } ساعة
}
time-hours-minutes = { $hours ->
    [one] ساعة
    [two] ساعتان
    [few] { $hours } ساعات
   *[other] { $hours } ساعة
} و{ $minutes ->
    [one] دقيقة
    [two] دقيقتان
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}

category-repair = إصلاحات
category-furnish = تأثيث البيت
category-carry = حمل الأغراض
category-groceries = التسوق
category-transport = مرافقة
category-language = تعلّم الهولندية
category-letters = قراءة الرسائل
category-digital = الهاتف والحاسوب
category-childcare = رعاية الأطفال
category-pets = الحيوانات
category-cooking = الطبخ
category-plants = النباتات والحديقة
category-company = رفقة
category-borrow = استعارة شيء
category-other = شيء آخر

code-label = الرمز من بريدك الإلكتروني
code-hint = ستة أرقام. لم يصلك شيء؟ انظر أيضًا في البريد غير المرغوب.
code-again = أرسل رمزًا جديدًا
confirm-first-text = نريد أن نتأكد أنه أنت. أرسلنا رمزًا إلى بريدك الإلكتروني.
confirm-first-done = هذا أنا

gone-title = هذه الصفحة غير موجودة
gone-text = ربما نُقلت أو انتهت.
gone-home = إلى البداية
part-failed = لم يصل هذا الجزء من التطبيق. لم يضِع شيء.
wait-minutes = حاولت مرات كثيرة. حاول { $when } مرة أخرى.
