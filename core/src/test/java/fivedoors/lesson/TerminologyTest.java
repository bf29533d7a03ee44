package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One word for a thing, in every lesson and in the program. */
class TerminologyTest {
  /** What is not written, and what is written in its place. */
  private static final Map<String, String> KOREAN = korean();

  private static final Map<String, String> ENGLISH = english();

  private static Map<String, String> korean() {
    Map<String, String> m = new LinkedHashMap<>();
    m.put("라우터", "공유기");
    m.put("포트 포워(드|딩)", "포트포워드, 포트포워딩");
    m.put("포트 ?포워딩 (규칙|표|메뉴|설정)", "포트포워드 규칙, 포트포워드 표");
    m.put("퍼블릭|공개 ?IP|외부 ?IP|공용 IP", "공인 IP");
    m.put("프라이빗|내부 IP(?!주소)|사설IP|공인IP", "사설 IP, 공인 IP");
    m.put("NAT ?테이블|변환테이블|NAT 표|변환 테이블", "변환 표(NAT)");
    m.put("임대 ?테이블", "임대 표");
    m.put("맥 ?주소", "MAC 주소");
    m.put("아이피", "IP 주소");
    m.put("터미널|명령 ?프롬프트", "명령창");
    m.put("핸드폰|스마트폰|모바일 기기", "휴대폰");
    m.put("랩탑|랩톱", "노트북");
    m.put("Wi-Fi|WiFi|wifi|WIFI", "와이파이");
    m.put("디폴트|기본 게이트웨이 주소", "게이트웨이");
    m.put("리스닝|듣기 상태", "LISTENING(듣는 중)");
    m.put("소켓이 (이동|전달)", "패킷");
    m.put("핸드쉐이크|핸드셰이크", "악수");
    m.put("커넥션", "연결");
    m.put("서브넷마스크", "서브넷 마스크");
    m.put("웹 사이트|홈페이지", "사이트");
    m.put("브라우져", "브라우저");
    m.put("파이어월|화이어월", "방화벽");
    m.put("하여 주|하십시오|합니다\\.|입니다\\.|습니다\\.", "해요체: -세요, -해요, -예요");
    m.put("에 의해서?|로부터의|에 대하여|되어지", "번역투가 아닌 말");
    return m;
  }

  private static Map<String, String> english() {
    Map<String, String> m = new LinkedHashMap<>();
    m.put("(?i)port[- ]forwarding rule", "forward rule");
    m.put("(?i)\\bNAT entry\\b", "NAT row");
    m.put("\\b[Ww]ifi\\b|\\bWi-fi\\b|\\bWIFI\\b|\\bWiFi\\b", "Wi-Fi");
    m.put("(?i)\\bcell ?phone\\b|\\bmobile phone\\b|\\bsmartphone\\b", "phone");
    m.put("(?i)\\bISP's router\\b", "provider");
    m.put("(?i)\\bexternal IP\\b|\\binternal IP\\b", "public, private IP");
    m.put("\\bLease Table\\b|\\bNAT Table\\b", "lease table, NAT table");
    m.put("(?i)\\bsimply\\b|\\bobviously\\b|\\bof course\\b|\\bjust click\\b", "nothing: no blame");
    m.put("(?i)\\bemail\\b", "e-mail");
    return m;
  }

  private static List<String> faults(String language, String text) {
    // What a device's own page or a note calls a thing stands in quotation marks or as code.
    String own = WordCheck.withoutQuotes(text).replaceAll("「[^」]*」", " ");
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, String> e : (language.equals("ko") ? KOREAN : ENGLISH).entrySet()) {
      Matcher m = Pattern.compile(e.getKey()).matcher(own);
      if (m.find()) {
        found.add("'" + m.group() + "' -> " + e.getValue() + ": " + text);
      }
    }
    String[] parts = text.split("\\*\\*", -1);
    for (int i = 1; i < parts.length; i += 2) {
      if (parts[i].contains("`")) {
        found.add("code within bold shows its marks: " + text);
      }
    }
    return found;
  }

  @Test
  void theWordsOfEveryLessonPass() {
    List<String> faults = new ArrayList<>();
    for (String id : TestLessons.shipped().index().lessons()) {
      LessonBundle bundle = TestLessons.shipped().lesson(id);
      for (String language : Words.languages()) {
        for (String key : bundle.words(language).keys()) {
          for (String fault : faults(language, bundle.words(language).raw(key))) {
            faults.add(id + " " + key + ": " + fault);
          }
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void theListBites() {
    assertEquals(1, faults("ko", "라우터를 켜요.").size());
    assertEquals(0, faults("ko", "공유기를 켜요. '라우터'라고도 해요.").size());
    assertEquals(1, faults("ko", "포트 포워딩을 해요.").size());
    assertEquals(1, faults("en", "Turn on the wifi.").size());
    assertEquals(1, faults("en", "Let **it in at `12.12.12.12`** now.").size());
    assertEquals(0, faults("en", "Let **it in** at `12.12.12.12` **now**.").size());
  }
}
