# draft translation, not yet checked by a speaker

language-legend = لغة التطبيق

## Joining

join-title = انضم إلينا
join-welcome = أهلًا بك في { $complex }
join-help = أنت مدعو. اختر لغتك، وتأكد أن كل شيء صحيح، واختر اسمك. ثم تدخل.
join-type = أريد كتابة الرمز
join-code-label = الرمز على دعوتك
join-code-hint = ثلاث مجموعات من أربعة أحرف وأرقام.
join-is-question = هل هذه الدعوة لك؟
join-is-yes = نعم، هذا أنا
join-is-no = لا، لست أنا
join-is-no-text = أعد الدعوة إلى المجلس. لم يحدث شيء.
join-name-label = هكذا يناديك جيرانك
join-name-hint = اسمك الأول يكفي.
join-email-label = بريدك الإلكتروني
join-email-hint = يمكنك تركه فارغًا. به تدخل من هاتف آخر. الجيران لا يرونه.
join-in = ادخل
already-in = أنت في الداخل، { $name }.
already-in-on = تابع في التطبيق
already-in-other = شخص آخر يريد الدخول

## Coming back in

sign-in-title = ادخل
sign-in-help = هل تسكن هنا؟ اكتب بريدك الإلكتروني. تصلك رسالة فيها رمز ثم تدخل.
sign-in-email-label = بريدك الإلكتروني
sign-in-email-hint = يصلك رمز من ستة أرقام.
sign-in-ask = أرسل لي الرمز
sign-in-sent = هل { $email } لأحد السكان؟ إذن الرمز الآن في بريدك.
sign-in-enter = ادخل
sign-in-other-email = بريد إلكتروني آخر
sign-in-other = أو بطريقة أخرى
sign-in-phone = بهاتفي الآخر
sign-in-phone-1 = افتح التطبيق على هاتفك الآخر.
sign-in-phone-2 = اضغط «أنا»، ثم «هواتفي»، ثم «أضف هاتفًا».
sign-in-phone-3 = صوّر الرمز بهذا الهاتف. ثم اضغط على الرابط.
sign-in-paper = برمز على ورقة

## This phone too

link-title = أضف هذا الهاتف
link-help = أنت في الداخل على هاتف آخر. ببضع ضغطات تدخل هنا أيضًا.
link-question = هل تريد الدخول على هذا الهاتف؟
link-yes = نعم، على هذا الهاتف
link-check = هل ترى هذا الرقم على هاتفك الآخر أيضًا؟
link-wait = اضغط «نعم» هناك. ثم تدخل هنا.
link-other-way = بطريقة أخرى

## Me

me-title = أنا
me-help = هنا تختار كيف يراك جيرانك وبماذا تحب أن تساعد.
me-change = شيء عنك
me-name = الاسم والصورة
me-name-help = هكذا يراك جيرانك. الصورة ليست ضرورية.
me-photo = صورتك
me-photo-text = هكذا يراك جيرانك.
me-languages = اللغات التي أتكلمها
me-languages-help = يرى الجيران اللغات التي تتكلمها. فيعرفون من يسألون.
me-languages-question = أي لغات تتكلم؟
me-skills = أحب أن أساعد في
me-skills-none = اختر ما تحب
me-skills-help = اختر ما تحب أن تساعد فيه. هذا لا يلزمك بشيء.
me-skills-question = بماذا تحب أن تساعد؟
me-skills-hint = اختر ما تشاء. يمكنك تركه فارغًا.
me-told = أخبرني
me-told-hint = عندما يطلب جار شيئًا يناسبني.
me-house = رقم بيتي
me-house-help = أنت تختار من يرى أين تسكن. يمكنك تغيير ذلك دائمًا.
me-house-question = من يرى رقم بيتك؟
me-house-nobody = لا أحد
me-house-nobody-hint = تقوله بنفسك.
me-house-helpers = من يساعدني
me-house-helpers-hint = ومن أساعده. فقط بعد الموافقة.
me-house-neighbours = كل الجيران
me-house-neighbours-hint = كل من يسكن هنا.
me-seen = ما يراه الجيران مني
me-seen-text = ومن أحظره
me-moderate = لمن يتابع
me-reports = رسائل مبلَّغ عنها
me-reports-text = انظر ما بلّغ عنه الجيران
me-phone = الدخول
me-email = بريدي الإلكتروني
me-email-none = لا يوجد بعد
me-email-help = ببريدك تدخل من هاتف آخر. الجيران لا يرونه.
me-email-now = الآن: { $email }
me-email-new = بريدك الإلكتروني الجديد
me-email-hint = نرسل رمزًا إليه.
me-email-sent = رمز في الطريق إلى { $email }. اكتبه هنا.
me-email-later = سأفعل ذلك لاحقًا
me-email-changed = تم حفظ بريدك الجديد.
me-board = للمجلس
me-out = اخرج من هذا الهاتف
me-out-title = هل تريد الخروج؟
me-out-text = تعود ببريدك الإلكتروني أو بهاتف آخر.
me-out-no-email = لم تكتب بريدًا إلكترونيًا بعد. بدونه أو بدون هاتف آخر لا يمكنك العودة بنفسك.
me-out-waiting = هناك شيء لم يُرسَل بعد. سوف يضيع.

## My phones and computers

devices-title = هواتفي
devices-row = والحواسيب
devices-help = هنا ترى أين أنت في الداخل. ضاع هاتفك؟ أزله.
devices-this = هذا الجهاز
devices-seen = آخر استعمال:
devices-out = أزله
devices-sure = بعدها لا أحد في الداخل على ذلك الجهاز.
devices-out-yes = نعم، أزله
devices-gone = أُزيل { $name }.
devices-add = أضف هاتفًا
devices-scan = صوّر هذا الرمز بهاتفك الآخر.
devices-scan-time = يعمل الرمز لمدة دقيقتين.
devices-qr = رمز تصوّره بهاتفك الآخر
devices-claimed = { $name } يريد الدخول. هل ترى هناك هذا الرقم أيضًا؟
devices-claimed-yes = نعم، هذا أنا
devices-claimed-no = لا، لست أنا
devices-expired = انتهت الدقيقتان.
devices-again = اصنع رمزًا جديدًا
devices-added = هاتفك الآخر في الداخل.
copy-link = انسخ الرابط
copied = تم نسخ الرابط.

## The board lets people in

invite-title = دعوة السكان
invite-help = لكل ساكن دعوة خاصة به. أرِه إياها أو أعطها على ورقة.
invite-new = ادعُ شخصًا
invite-home-label = أي بيت؟
invite-home-hint = كما هو على الباب، مثلًا 2-14.
invite-name-label = الاسم
invite-make = اصنع الدعوة
invite-made = دعوة لـ { $home }
invite-qr = رمز تصوّره بالهاتف
invite-or-type = أو اكتب هذا الرمز في التطبيق:
invite-until = تعمل حتى { $day }
invite-print = على ورقة
invite-keep = ترى هذا الرمز مرة واحدة فقط. أرِه الآن أو اطبعه.
invite-withdraw = اسحبها
invite-withdraw-sure = بعدها لن تعمل هذه الدعوة.
invite-withdraw-yes = نعم، اسحبها
invite-withdrawn = لم تعد الدعوة تعمل.
invite-empty = لا توجد دعوات تنتظر
invite-empty-text = هل سيسكن شخص جديد؟ اصنع له دعوة.
invite-not-yours = هذا عمل المجلس
invite-not-yours-text = تريد أن ينضم شخص؟ اسأل أحد أعضاء المجلس.

## What I gave

hours-gave-title = ما قدمته
hours-gave-help = كل مرة ساعدت فيها مكتوبة هنا. أنت فقط ترى هذه القائمة.
hours-gave-empty = هنا سيظهر ما تقدمه
hours-gave-empty-text = ساعد جارًا. بعدها تراه هنا.
hours-gave-look = انظر من يحتاج مساعدة
hours-gave-more = المزيد

## Without internet

no-internet-title = لا يوجد إنترنت
no-internet-text = لا يستطيع التطبيق الوصول إلى جيرانك الآن. لم يضِع شيء. ما كان جاهزًا يُرسَل لاحقًا تلقائيًا.
