# draft translation, not yet checked by a speaker

## What was filled in

error-invalid = لم نفهم هذا جيدًا. انظر إليه مرة أخرى.
error-unknown-field = لا نعرف هذا الحقل. حدّث التطبيق وحاول مرة أخرى.
error-wrong-type = هذا لا يناسب هنا. انظر إليه مرة أخرى.
error-required = املأ هذا من فضلك.
error-too-short = هذا قصير جدًا. اكتب أكثر قليلًا.
error-too-long = هذا طويل جدًا. اجعله أقصر.
error-wanted-in-past = هذا الوقت قد مضى. اختر وقتًا لاحقًا.
error-consent-needed = اسأل جارك أولًا. ثم اكتب أنه موافق.
error-bad-email = هذا البريد الإلكتروني غير صحيح. انظر إليه مرة أخرى.
error-bad-cursor = لا نستطيع المتابعة من هنا. ابدأ من الأعلى.
error-out-of-range = هذا الرقم غير ممكن هنا. اختر رقمًا آخر.
error-minutes-out-of-range = اختر بين دقيقة واحدة و24 ساعة.
error-too-many-items = هذا كثير. أزل بعضها.
error-unknown-choice = لا يمكنك اختيار هذا هنا. اختر شيئًا آخر.
error-unknown-language = لا نعرف هذه اللغة. اختر لغة أخرى.
error-unknown-skill = لا نعرف هذا. اختر شيئًا آخر.
error-unknown-role = لا نعرف هذا الدور.
error-unknown-photo = هذه الصورة لم تعد موجودة. اخترها من جديد.
error-wanted-too-far = هذا بعيد جدًا. اختر يومًا أقرب.
error-wanted-out-of-order = اليوم الأخير قبل اليوم الأول. بدّلهما.
error-time-needs-day = اختر أيضًا يومًا لهذا الوقت.
error-urgent-is-for-asks = الطلب فقط يمكن أن يكون لليوم.
error-urgent-is-for-today = هذا لليوم. اختر اليوم، أو أزل «مطلوب اليوم».
error-discreet-is-for-asks = يمكن إخفاء اسمك فقط عندما تطلب شيئًا.
error-on-behalf-is-for-asks = يمكنك فقط أن تطلب شيئًا لشخص آخر.
error-on-behalf-of-self = هذا أنت. اطلب لنفسك مباشرة.

## Coming in

error-sign-in-first = ادخل أولًا. ثم يمكنك المتابعة.
error-code-wrong = الرمز غير صحيح. انظر جيدًا وحاول مرة أخرى.
error-code-expired = هذا الرمز قديم. اطلب رمزًا جديدًا.
error-link-used = هذه الدعوة مستعملة. اطلب دعوة جديدة من المجلس.
error-link-expired = هذا الرابط قديم. اطلب رابطًا جديدًا.
error-waiting-for-confirmation = اضغط نعم على هاتفك الآخر. ثم تدخل.
error-confirm-first = نريد أن نتأكد أنه أنت. اكتب الرمز من بريدك الإلكتروني.
error-csrf = بقيت هذه الصفحة مفتوحة طويلًا. حدّثها وحاول مرة أخرى.
error-no-email = اكتب أولًا بريدك الإلكتروني في «أنا». ثم نستطيع إرسال رمز.
error-not-claimed = صوّر الرمز أولًا بهاتفك الآخر.

## What may not, or not any more

error-not-allowed = لا يمكنك فعل هذا. اسأل أحد أعضاء المجلس.
error-not-found = هذا لم يعد موجودًا، أو ليس لك.
error-wrong-method = هذا غير ممكن هنا.
error-already-answered = قلت من قبل إنك ستساعد. جارك يعرف.
error-places-taken = هناك جيران يكفون للمساعدة. شكرًا لأنك أردت ذلك.
error-call-closed = هذا الطلب انتهى.
error-urgent-already = لديك طلب لليوم. أنهِه أولًا.
error-own-call = هذا الطلب لك.
error-not-helper = فقط من يساعد يمكنه فعل هذا.
error-group-closed = لا يمكنك الانضمام بنفسك. اسأل منسق المجموعة.
error-changed-meanwhile = غيّر شخص هذا قبل قليل. انظر وحاول مرة أخرى.
error-key-used-otherwise = أُرسل هذا من قبل بشكل مختلف. حدّث الصفحة وانظر.
error-answer-changed = تغيّر شيء قبل قليل. انظر من جديد.
error-answer-was-refused = لدى جارك مساعدة بالفعل. شكرًا لأنك أردت ذلك.
error-enough-people = هناك جيران يكفون للمساعدة.
error-fewer-than-accepted = قيل «نعم» لعدد أكبر من الجيران. اختر رقمًا أعلى.
error-ask-for-others = أنت تطلب هنا لأحد السكان. اختر لمن الطلب.
error-call-hidden = هذا الطلب مخفي الآن. انظر في طلبك لماذا.
error-nobody-helped = اكتب من ساعد. لم يساعد أحد؟ إذن احذف طلبك.
error-not-done-yet = قل أولًا إن الأمر انتهى. بعدها يمكنك أن تشكر.
error-already-thanked = لقد شكرت من قبل. وصل الشكر إلى جارك.
error-already-hidden = أخفى شخص هذا من قبل.
error-not-hidden = هذا ظاهر من جديد.
error-last-coordinator = أنت آخر منسق. اسأل شخصًا آخر أولًا.

## Conversations

error-conversation-closed = انتهت هذه المحادثة. ما زال بإمكانك قراءتها.
error-edit-too-late = مضى على هذه الرسالة أكثر من يومين. أرسل رسالة جديدة.
error-first-week = أنت جديد هنا. اكتب أولًا إلى المنسق أو مجلس الإدارة.
error-group-full = هذه المجموعة ممتلئة. أنشئ مجموعة ثانية.
error-id-used-otherwise = أُرسل هذا من قبل بشكل مختلف. حدّث الصفحة وانظر.
error-message-deleted = هذه الرسالة لم تعد موجودة.
error-moved-out = لم يعد هذا الجار يسكن هنا. لا يمكن الكتابة إليه.
error-own-message = هذه رسالتك. يمكنك حذفها بنفسك.
error-report-decided = قرر شخص آخر في هذا من قبل. انظر مرة أخرى.
error-unknown-message = الرسالة التي ترد عليها ليست هنا. أرسلها كرسالة جديدة.
error-unknown-resident = لم نجد هذا الجار. اختر شخصًا آخر.
error-you-blocked = أنت حظرت هذا الجار. ألغِ الحظر لتكتب إليه.

## Activities

error-rule-too-often = أكثر من مرة في اليوم غير ممكن. اختر تكرارًا أقل.
error-rule-not-understood = لم نفهم هذا التكرار. اختر تكرارًا آخر.
error-rule-ends-before-start = ينتهي التكرار قبل أول يوم. اختر يومًا أخيرًا بعده.
error-rule-too-long = هذا أطول من سنتين. اترك النهاية مفتوحة.
error-rule-too-many = أكثر من { $most } مرة غير ممكن. اترك النهاية مفتوحة.
error-rule-misses-first-day = اليوم الأول لا يناسب التكرار. اختر يومًا أول آخر.
error-already-signed-up = أنت مشترك هنا بالفعل. رائع!
error-partner-already-signed-up = جارك مشترك هنا بالفعل. يمكنك التسجيل وحدك.
error-party-too-big = المكان هنا يكفي { $most } أشخاص. أحضر عددًا أقل.
error-already-started = لقد بدأ هذا. أخبر المنظم بنفسك.
error-not-signed-up = هذا الاسم ليس في القائمة. انظر مرة أخرى.
error-not-missing = اسمك في القائمة. لا تحتاج إلى فعل شيء.
error-stand-in-found = وجدنا شخصًا بالفعل. شكرًا لعرضك.
error-nothing-to-decline = أنت سجلت بنفسك. لا تستطيع؟ ألغِ تسجيلك.
error-already-cancelled = هذا ملغى بالفعل. لا تحتاج إلى فعل شيء.
error-activity-cancelled = هذا لن يتم. انظر في جدول المواعيد ماذا يوجد غيره.
error-not-started = لم يبدأ هذا بعد. حاول قبل البدء بنصف ساعة.
error-door-code-wrong = هذا ليس رمز اليوم. امسح الرمز عند الباب.
error-door-code-over = هذا الرمز لم يعد يعمل. اطلب من المنظم أن يسجل حضورك.
error-too-many-plans = لديك خطط كثيرة. أنهِ بعضها أولًا.
error-slot-in-use = هناك جيران سجلوا هنا. لا يمكن حذف هذه المهمة.
error-pair-answered = تمت الإجابة على هذا بالفعل. انظر مرة أخرى.

## Working groups

error-group-archived = انتهت هذه المجموعة. يمكنك أن تقرأ ما كان فيها.
error-group-is-open = هذه المجموعة مفتوحة. يمكنك الانضمام مباشرة.
error-group-name-taken = هناك مجموعة بهذا الاسم. اختر اسمًا آخر.
error-group-said-no = قالت المجموعة لا قبل قليل. يمكنك أن تسأل مرة أخرى بعد أسبوع.
error-request-decided = أجاب شخص آخر من قبل. انظر مرة أخرى.
error-turn-done = تم هذا من قبل. لا حاجة لفعل شيء.
error-turn-full = يشارك عدد كافٍ من الجيران. شكرًا لأنك أردت المساعدة.
error-turn-not-due = هذا الدور ما زال بعيدًا. عد عندما يحين وقته.

## Photos

error-too-large = هذا كبير جدًا. اختر شيئًا أصغر.
error-wrong-media = هذا النوع من الملفات غير ممكن هنا. اختر صورة.
error-broken-photo = لا نستطيع قراءة هذه الصورة. اختر صورة أخرى.

## Waiting and trying again

error-too-many = حاولت مرات كثيرة. انتظر قليلًا ثم حاول مرة أخرى.
error-busy = هناك ضغط الآن. لم يضِع شيء. حاول بعد قليل.
error-storage-full = لا يوجد مكان الآن. لم يضِع شيء. أخبر أحد أعضاء المجلس.
error-offline = لا يوجد إنترنت. لم يضِع شيء. حاول لاحقًا.
error-internal = حدث خطأ من جانبنا. لم يضِع شيء. حاول مرة أخرى.
