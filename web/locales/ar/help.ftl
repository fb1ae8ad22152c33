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
