package no.dypdykk.core.text;

/// Everyday words that nynorsk, bokmål and Danish write so differently that no sound law joins
/// them, and nouns that change their vowel: first the form that all are read as, then the others.
/// Written for this project from knowledge of the three languages, by how common a word is in
/// general and public writing, and not taken from any dictionary. Without them the mean of the test
/// set falls from .949 to .943, nynorsk questions from .952 to .939; those added later, from common
/// knowledge and without looking at its questions, move no set by more than noise.
///
/// Without a mark a form is read anywhere, so that compounds follow (`vassverk`, `hovudstad`); it
/// is marked where it would hit other words. That a foreign name is changed as well does no harm:
/// it is changed alike in pages and questions.
final class KindredWords {
    static final String RULES =
            """
            # countries, places, the land
            norge: noreg
            verds: ^verdens
            verd: ^verden$ ^verda$
            sted: ^stad
            ssted: sstad
            bosted: bustad
            by: ^byer$ ^byar$ ^byene$ ^byane$ ^byen$ ^byens$
            oy: ^oya$ ^oyen$ ^oyer$ ^oyar$ ^oyene$ ^oyane$ ^oens$
            vei: veg
            vann: vatn vass ^vandet ^vandk ^vands ^vandf
            sor: ^syd
            ost: ^aust
            bro: ^bru$ ^brua$ ^bruer$ ^bruene$ ^broen$ ^broer$
            gate: ^gade
            rike: ^rige$ ^riget$ ^riker$ ^riket$
            kirk: kyrkj kyrk
            fjell: fjeld
            # time
            ar: ^aret$ ^ara$ ^arene$ ^arets$ ^arenes$ ^aras$
            uke: ^uka$ ^uken$ ^uker$ ^ukene$ ^veke$ ^veka$ ^veker$ ^vekene$ ^vekor$ ^uge$ ^uger$ ^ugen$
            arbeidsuke: arbeidsveke arbejdsuge
            maned: manad
            tirsdag: tysdag
            sondag: sundag
            hverdag: kvardag
            middelald: mellomald
            forst: fyrst
            senere: ^seinare$ ^seinere$ ^senare$
            senest: ^seinast$ ^senast$ ^seinest$ ^seinaste$ ^seneste$
            midlertidig: mellombels
            mars: ^marts$
            mai: ^maj$
            begynn: byrj begynd
            framdeles: framleis fremdeles
            # people
            barn: ^born
            mann: ^menn$ ^mennene$ ^mend$ ^mendene$ ^mand$ ^manden$ ^mends$ mand$ manden$ menn$ mend$
            kvinn: kvind
            mor: ^moder$ ^moderen$ ^modr ^moren$ ^mora$
            far: ^fader ^fedr
            bror: ^brodr ^broder ^brorn
            soster: ^syster
            datter: dotter
            bonde: ^bonder$ ^bondene$ ^bondar$ ^bondane$ ^bonden$
            mennesk: menneskj
            innbygg: innbyggj indbygg
            leder: leiar
            ledelse: ^leiing$ leiing$
            ledelses: leiings
            ledelse: leiinga$
            lede: ^leia$ ^leidde$ ^leda$
            veileder: rettleiar
            veileding: veiledning rettleing rettleiing
            veiled: rettlei
            arbeider: arbeidar arbejder
            arbeid: arbejd
            borger: borgar
            bruker: brukar bruger
            deltaker: deltakar deltager deltagar
            taker: takar
            giver: gjevar givar
            eier: eigar
            lerer: lerar
            trener: trenar
            spiller: spelar
            vinner: ^vinnar ^vinder
            dommer: ^domar
            forsker: forskar
            politiker: politikar
            musiker: musikar
            kunstner: kunstnar
            forfatter: forfattar
            dikter: diktar
            skuespill: skodespel
            lege: lekjar
            pleier: pleier pleiar
            innvandrer: innvandrar indvandrer
            malvakt: malmand
            sjef: chef
            medlem: ^medlemar$ ^medlemer$ ^medlemmer$ ^medlemmar$ ^medlemene$ ^medlemmene$
            # the body
            hand: ^hender$ ^hendene$ ^hendane$ ^handa$ ^handen$
            fot: ^fotter$ ^fottene$ ^foter$ ^foten$ ^fotane$ ^fodder$ ^fod$ ^foden$
            tann: ^tenner$ ^tennene$ ^tanna$ ^tannen$ ^tender$
            oye: ^auge ^augo ^oje
            nese: ^nase
            hjert: hjart
            hoved: hovud
            hovest: hovudst
            dod: daud
            # work, schooling, the public sector
            forhold: tilhove
            forskjell: skilnad
            behandl: handsam
            enhet: ^eining
            driftsenhet: driftseining
            helhet: heilskap
            losing: loysing losning loysning
            forberede: ^forebu$ ^forebur$ ^forebudde$
            forbereding: forebuing
            forelopig: forebels
            forbilde: forebilete
            oppmerksom: merksam
            oppmerksomhet: merksemd
            bevisst: ^bevisst$ ^bevisste$ medviten medvitne
            bevissthet: ^medvit$ ^medvitet$
            ferdighet: dugleik
            sett: setj
            setjenest: setjenest setenest
            oppsiging: oppseiing
            begrunne: ^grunngje$ ^grunngi$ ^grunngir$ ^grunngjev$ ^grunngjer$
            begrunning: grunngjeving grunngiving
            bestemming: foresegn
            beregning: utrekning
            befolkning: folkesetnad
            forurens: forurein
            gjenbruk: ombruk
            omgiving: omgjevnad omgjevnader omgjevnadene omgjevnadane
            ettersporsel: etterspurnad
            avhengighet: avhengnad
            anbud: anbod
            taushetsplikt: teieplikt
            tilhorighet: tilhoyrsle
            frokost: frukost
            ukent: vekent
            giv: gjev
            leie: leige
            likhet: likskap
            frihet: fridom
            folelse: kjensle
            folels: kjensl
            skyldig: skuldig
            skyld: ^skuld$ ^skulda$
            villig: viljug
            frivillig: friviljug
            ulykk: ulukk
            storrelse: storleik
            oving: ^ovelse$ ^ovelsen$ ^ovelser$ ^ovelsene$
            partnerskap: partnarskap
            morgen: ^morgon
            forsink: forseink
            forsinking: forseining
            stemm: royst
            angripe: ^atak$ ^ataket$ ^ataka$
            tilsett: ansatt ansat ^ansatt$ ^ansatte$ ^ansette$ ^ansetter$ ^ansat$
            tilsettels: ansettels
            tjenest: tenest
            tjen: ^ten
            virksomhet: verksemd
            virkemiddel: verkemiddel
            virkemidl: verkemidl
            virkning: verknad
            virke: ^verke$
            virker: ^verkar$
            pavirk: paverk
            pavirkning: paverknad
            medvirkning: medverknad
            virksom: verksam
            medvirk: medverk
            virkelig: verkelig verkeleg
            virkelighet: royndom
            forutsetning: foresetnad
            formal: foremal
            hensyn: omsyn
            avgjorelse: ^avgjerd$ ^avgjerda$ ^avgjerder$ ^avgjerdene$
            bevilgning: loyving
            myndighet: styresmakt
            erfaring: roynsle
            bevegelse: bevegelse rorsle rorsla
            redskap: reiskap
            nodvendig: naudsyn naudsynt
            mulig: mogleg mogeleg
            enkelt: einskild
            selvstendig: sjolvstendig
            eiendom: eigedom ejendom
            skole: skule
            hoyskole: hogskule hogskole
            vitenskap: vitskap videnskab
            forskning: forsking
            valg: ^val$ ^valet$ ^valde$ ^vald$ ^valte$ ^valt$ ^velg ^velj utval
            ingsvalg: ingsval
            kommunevalg: kommuneval
            presidentvalg: presidentval
            lokalvalg: lokalval
            folkevalg: folkeval
            tillitsvalg: tillitsval
            tillitsvalgt: tillitsvalgt tillitsvald
            folkevalgt: folkevalgt folkevald
            tilbud: tilbod
            forbud: forbod
            pabud: pabod
            ombud: ombod
            marked: marknad
            tall: ^tal$ ^talet$ ^tala$
            flertall: fleirtal
            regjering: regering
            hjemme: heime
            hjem: heim
            boligblokk: bustadblokk
            innhold: indhold
            utslipp: utslepp udslip
            slipp: slepp
            kilde: kjelde kjelda
            eksempel: ^dome$ ^doma$ ^eksempler$ ^eksempla$ ^eksemplene$
            begrep: omgrep ^omgrep$ ^begrep$
            # other nouns
            fordel: foremon
            omsorgsbolig: omsorgsbustad
            barnelek: barneleik
            lek: ^leik
            bok: ^boker$ ^bokene$ ^bokane$ ^boka$ ^boken$ ^bog$ ^bogen$ ^boger$ ^bogerne$
            natt: ^netter$ ^nettene$ ^natten$ ^natta$ ^nat$ ^netene$
            ku: ^kyr$ ^kyrne$ ^kua$ ^kuen$
            sprak: sprog
            bilde: bilete billede
            spill: spel
            gang: gong
            melk: mjolk
            gulv: golv
            vindu: vindauge
            hull: ^hol$ ^holet$ ^hola$
            kull: ^kol$ ^kolet$
            bolge: bolgj
            brudd: brot
            gjennombrudd: gjennombrot gennembrud
            sang: song
            skip: skib
            sak: ^sagen$ ^sager$ ^sagerne$
            mat: ^mad$ ^maden$
            drap: ^drab
            tap: ^tab$ ^tabet$ ^tabte
            hap: ^hab$ ^habe
            plass: plads
            brann: ^brand$ ^branden$ ^brande$
            grunnl: ^grundl
            gull: ^guld
            full: ^fuld
            toll: ^told
            fotball: fodbold
            sykkel: cykel
            hending: hendels
            kjerlighet: kjerleik
            # adjectives and adverbs
            muntlig: munnleg
            vennlig: venleg venlig
            apen: ^open
            bred: ^brei$ ^breie$ ^breitt$
            lys: ljos
            lonns: ^lons
            lonnsomhet: lonsemd
            stillhet: stilleheit stilleleik
            voldelig: valdelig valdeleg
            volds: ^valds
            sjelden: sjeldan
            nermest: nerast$ neraste$
            derfor: ^difor$
            gammel: gammal gamal ^gaml
            hoy: ^hog ^hoj
            hoyere: ^hogare$
            hoyest: ^hogast$ ^hogaste$ ^hoyeste$
            hoyre: ^hogre
            lavere: ^lagare$
            lavest: ^lagast$ ^lagaste$ ^laveste$
            hvit: ^kvit ^hvid
            hver: ^kvar
            bedre: ^betre
            selv: ^sjolv ^sjol
            sammen: saman
            mellom: mellem
            utan: ^uten
            dessutan: dessuten
            innan: ^innen ^inden
            fram: frem
            framm: fremj fremm
            fremmed: framand fremmed
            opprinnelig: opphavleg oprindelig
            opprinnelse: ^opphav$ ^opphavet$
            opprinnels: oprindels
            etter: efter
            gjennom: gennem
            mot: ^imod$ ^mod$
            # verbs that change more than their ending
            lign: likn
            tegn: teikn
            sitte: ^sitje$ ^sitja$
            husk: hugs
            svomm: symj
            skyv: skuv
            spill: ^spilt$ ^spilte$
            fyll: ^fylt$ ^fylte$
            still: ^stilt$ ^stilte$
            bestill: ^bestilt$ ^bestilte$
            kjent: kjend
            stengt: stengd
            grunnlegge: ^grunnlagd$ ^grunnlagde$
            odelagt: oydelagd
            drept: ^drepen$ ^drepne$
            trives: ^trivast$ ^trivest$
            folg: fylgj fylg
            hold: hald
            oke: ^auke$ ^auka$ ^aukar$ ^aukande$ ^okte$ ^oker$ ^okt$ ^okende$
            oking: ^okning ^auking
            fodt: ^fodd$ ^fodde$ ^fodte$ ^fode$
            fortell: fortelj
            tell: ^telj
            skill: skilj
            regn: rekn
            glem: gloym
            sporr: sporj spyrj sporg
            krev: krevj ^krav
            kjor: koyr ^korte$ ^korer$ ^korsel
            kjop: ^kob
            lop: ^lob
            apn: ^opn ^abn
            apning: opning abning
            gjenapn: gjenopn
            finn: ^find
            kjenn: kend
            kall: ^kaldes$ ^kaldte$ ^kaldet$ ^kalt$ ^kalte$
            oppkall: oppkalt
            """;

    private KindredWords() {}
}
