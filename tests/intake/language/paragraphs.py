"""The same kind of news in many languages, written for these tests."""

PARAGRAPHS = {
    "ru": "Министр иностранных дел заявил в среду, что переговоры с делегацией соседней страны продолжатся на следующей "
    "неделе. По его словам, стороны ещё не согласовали дату встречи президентов.",
    "uk": "Міністр закордонних справ заявив у середу, що переговори з делегацією сусідньої країни триватимуть наступного "
    "тижня. За його словами, сторони ще не погодили дату зустрічі президентів.",
    "be": "Міністр замежных спраў заявіў у сераду, што перамовы з дэлегацыяй суседняй краіны працягнуцца на наступным "
    "тыдні. Паводле яго слоў, бакі яшчэ не ўзгаднілі дату сустрэчы прэзідэнтаў.",
    "bg": "Министърът на външните работи заяви в сряда, че преговорите с делегацията на съседната страна ще продължат "
    "следващата седмица. По думите му страните още не са се договорили за датата на срещата.",
    "sr": "Министар спољних послова изјавио је у среду да ће се преговори са делегацијом суседне земље наставити следеће "
    "недеље. Он је рекао да стране још нису договориле датум састанка председника.",
    "mk": "Министерот за надворешни работи изјави во средата дека преговорите со делегацијата на соседната земја ќе "
    "продолжат следната недела. Тој рече дека датумот на средбата сè уште не е договорен.",
    "de": "Der Außenminister erklärte am Mittwoch, dass die Gespräche mit der Delegation des Nachbarlandes in der nächsten "
    "Woche fortgesetzt werden. Über den Termin für das Treffen der Präsidenten sei noch nicht entschieden worden.",
    "fr": "Le ministre des Affaires étrangères a déclaré mercredi que les pourparlers avec la délégation du pays voisin se "
    "poursuivraient la semaine prochaine. Selon lui, la date de la rencontre des présidents n'a pas encore été fixée.",
    "es": "El ministro de Exteriores declaró el miércoles que las conversaciones con la delegación del país vecino "
    "continuarán la próxima semana. Según dijo, las partes aún no han acordado la fecha de la reunión de los "
    "presidentes.",
    "it": "Il ministro degli Esteri ha dichiarato mercoledì che i colloqui con la delegazione del paese vicino "
    "continueranno la prossima settimana. Ha detto che la data dell'incontro tra i presidenti non è stata ancora "
    "fissata.",
    "pt": "O ministro das Relações Exteriores disse na quarta-feira que as conversas com a delegação do país vizinho vão "
    "continuar na próxima semana. Segundo ele, a data do encontro dos presidentes ainda não foi definida.",
    "pl": "Minister spraw zagranicznych powiedział w środę, że rozmowy z delegacją sąsiedniego kraju będą kontynuowane w "
    "przyszłym tygodniu. Jak dodał, strony nie uzgodniły jeszcze daty spotkania prezydentów.",
    "tr": "Dışişleri bakanı çarşamba günü yaptığı açıklamada, komşu ülkenin heyetiyle görüşmelerin gelecek hafta devam "
    "edeceğini söyledi. Bakan, cumhurbaşkanlarının buluşması için henüz bir tarih belirlenmediğini de ekledi.",
    "nl": "De minister van Buitenlandse Zaken zei woensdag dat de gesprekken met de delegatie van het buurland volgende "
    "week worden voortgezet. Volgens hem is er nog geen datum voor de ontmoeting van de presidenten.",
    "sv": "Utrikesministern sade på onsdagen att samtalen med grannlandets delegation kommer att fortsätta nästa vecka. "
    "Enligt honom har parterna ännu inte enats om ett datum för presidenternas möte.",
    "fi": "Ulkoministeri sanoi keskiviikkona, että neuvottelut naapurimaan valtuuskunnan kanssa jatkuvat ensi viikolla. "
    "Hänen mukaansa osapuolet eivät ole vielä sopineet presidenttien tapaamisen ajankohdasta.",
    "cs": "Ministr zahraničí ve středu řekl, že jednání s delegací sousední země budou pokračovat příští týden. Podle něj "
    "se strany ještě nedohodly na datu setkání prezidentů.",
    "sk": "Minister zahraničných vecí v stredu povedal, že rokovania s delegáciou susednej krajiny budú pokračovať budúci "
    "týždeň. Podľa neho sa strany ešte nedohodli na dátume stretnutia prezidentov.",
    "ro": "Ministrul de externe a declarat miercuri că discuțiile cu delegația țării vecine vor continua săptămâna "
    "viitoare. Potrivit acestuia, părțile nu au stabilit încă data întâlnirii dintre președinți.",
    "hu": "A külügyminiszter szerdán közölte, hogy a szomszédos ország küldöttségével folytatott tárgyalások a jövő héten "
    "folytatódnak. Szerinte a felek még nem állapodtak meg az elnökök találkozójának időpontjáról.",
    "id": "Menteri luar negeri mengatakan pada hari Rabu bahwa pembicaraan dengan delegasi negara tetangga akan dilanjutkan"
    " pekan depan. Menurut dia, tanggal pertemuan kedua presiden itu belum disepakati oleh para pihak.",
    "vi": "Bộ trưởng Ngoại giao cho biết hôm thứ Tư rằng các cuộc đàm phán với phái đoàn của nước láng giềng sẽ tiếp tục "
    "vào tuần tới. Theo ông, hai bên chưa thống nhất về ngày gặp của các tổng thống.",
    "sq": "Ministri i Jashtëm tha të mërkurën se bisedimet me delegacionin e vendit fqinj do të vazhdojnë javën e ardhshme."
    " Sipas tij, palët nuk janë marrë ende vesh për datën e takimit të presidentëve.",
    "hr": "Ministar vanjskih poslova rekao je u srijedu da će se razgovori s izaslanstvom susjedne zemlje nastaviti idući "
    "tjedan. Prema njegovim riječima, strane još nisu dogovorile datum sastanka predsjednika.",
    "sl": "Zunanji minister je v sredo dejal, da se bodo pogovori z delegacijo sosednje države nadaljevali prihodnji teden."
    " Po njegovih besedah se strani še niso dogovorile o datumu srečanja predsednikov.",
    "lt": "Užsienio reikalų ministras trečiadienį sakė, kad derybos su kaimyninės šalies delegacija bus tęsiamos kitą "
    "savaitę. Jis pridūrė, kad šalys dar nesutarė dėl prezidentų susitikimo datos.",
    "lv": "Ārlietu ministrs trešdien sacīja, ka sarunas ar kaimiņvalsts delegāciju turpināsies nākamnedēļ. Pēc viņa teiktā,"
    " puses vēl nav vienojušās par prezidentu tikšanās datumu.",
    "et": "Välisminister ütles kolmapäeval, et kõnelused naaberriigi delegatsiooniga jätkuvad järgmisel nädalal. Tema sõnul"
    " ei ole pooled veel presidentide kohtumise kuupäevas kokku leppinud.",
    "az": "Xarici işlər naziri çərşənbə günü bildirib ki, qonşu ölkənin nümayəndə heyəti ilə danışıqlar gələn həftə davam "
    "edəcək. Onun sözlərinə görə, prezidentlərin görüşü üçün hələ tarix müəyyən edilməyib.",
    "sw": "Waziri wa mambo ya nje alisema Jumatano kwamba mazungumzo na ujumbe wa nchi jirani yataendelea wiki ijayo. Kwa "
    "mujibu wa waziri huyo, tarehe ya mkutano wa marais bado haijapangwa na pande zote.",
    "ar": "قال وزير الخارجية يوم الأربعاء إن المحادثات مع وفد الدولة المجاورة ستستمر في الأسبوع المقبل. وأضاف أن الطرفين لم"
    " يتفقا بعد على موعد لقاء الرئيسين.",
    "fa": "وزیر امور خارجه روز چهارشنبه گفت که گفت‌وگوها با هیئت کشور همسایه هفته آینده ادامه خواهد یافت. او افزود که دو "
    "طرف هنوز درباره تاریخ دیدار رؤسای جمهور توافق نکرده‌اند.",
    "ur": "وزیر خارجہ نے بدھ کے روز کہا کہ پڑوسی ملک کے وفد کے ساتھ بات چیت اگلے ہفتے بھی جاری رہے گی۔ ان کا کہنا تھا کہ "
    "صدور کی ملاقات کی تاریخ ابھی طے نہیں ہوئی ہے۔",
    "he": "שר החוץ אמר ביום רביעי כי השיחות עם משלחת המדינה השכנה יימשכו בשבוע הבא. לדבריו, הצדדים עדיין לא סיכמו על מועד "
    "לפגישת הנשיאים.",
    "el": "Ο υπουργός Εξωτερικών δήλωσε την Τετάρτη ότι οι συνομιλίες με την αντιπροσωπεία της γειτονικής χώρας θα "
    "συνεχιστούν την επόμενη εβδομάδα. Η ημερομηνία της συνάντησης δεν έχει συμφωνηθεί.",
    "zh": "外交部长星期三表示，与邻国代表团的会谈将于下周继续举行。他说，双方尚未就两国总统会晤的日期达成一致。",
    "ja": "外務大臣は水曜日、隣国の代表団との協議が来週も続くと述べた。大統領会談の日程はまだ決まっていないという。",
    "ko": "외교부 장관은 수요일 이웃 나라 대표단과의 회담이 다음 주에도 계속될 것이라고 말했다."
    " 정상회담 날짜는 아직 정해지지 않았다.",
    "hi": "विदेश मंत्री ने बुधवार को कहा कि पड़ोसी देश के प्रतिनिधिमंडल के साथ बातचीत अगले सप्ताह जारी रहेगी। बैठक की तारीख"
    " अभी तय नहीं हुई है।",
    "ka": "საგარეო საქმეთა მინისტრმა ოთხშაბათს განაცხადა, რომ მოლაპარაკებები მეზობელი ქვეყნის დელეგაციასთან მომავალ კვირას "
    "გაგრძელდება.",
    "hy": "Արտաքին գործերի նախարարը չորեքշաբթի օրը հայտարարեց, որ բանակցությունները հարևան երկրի պատվիրակության հետ "
    "կշարունակվեն հաջորդ շաբաթ։",
    "th": "รัฐมนตรีว่าการกระทรวงการต่างประเทศกล่าวเมื่อวันพุธว่า "
    "การเจรจากับคณะผู้แทนของประเทศเพื่อนบ้านจะดำเนินต่อไปในสัปดาห์หน้า",
}
