package fivedoors.service.admin;

import java.util.List;

/**
 * The words on the admin page. They belong to the simulated router, not to this program: it answers
 * in the language its visitor's browser asks for, and Korean pages carry the English words beside.
 */
final class AdminText {
  private static final List<String> CHOICES =
      List.of("mode.dhcp", "mode.static", "unmatched.drop", "unmatched.reject");

  private final AdminSkin skin;
  private final boolean korean;

  AdminText(AdminSkin skin, boolean korean) {
    this.skin = skin;
    this.korean = korean;
  }

  /** Korean unless the browser asks for another language first. */
  static AdminText of(AdminSkin skin, String acceptLanguage) {
    String wish = acceptLanguage == null ? "ko" : acceptLanguage.trim().toLowerCase();
    return new AdminText(skin, wish.isEmpty() || wish.startsWith("ko"));
  }

  /** The words that stand beside these, or null. */
  AdminText beside() {
    return korean ? new AdminText(skin, false) : null;
  }

  /** A word by its key. */
  String get(String key) {
    return half(both(key));
  }

  /** A word in both languages, to be searched. */
  String both(String key) {
    String own = AdminLabels.of(skin, key);
    return own == null ? words(key) : own;
  }

  private String half(String both) {
    int bar = both.indexOf('|');
    return korean ? both.substring(0, bar) : both.substring(bar + 1);
  }

  /** What was chosen, in these words: a choice may have been made in the other language. */
  String chosen(String shown) {
    for (String key : CHOICES) {
      if (("|" + both(key) + "|").contains("|" + shown + "|")) {
        return get(key);
      }
    }
    return shown;
  }

  /** The state of a lease in words, from the word in the table of leases. */
  String lease(String state) {
    return switch (state) {
      case "checking" -> half("확인 중|being checked");
      case "offered" -> half("제안됨|offered");
      case "leased" -> half("임대 중|leased");
      case "reserved" -> half("예약|reserved");
      case "expired" -> half("만료|expired");
      case "released" -> half("반납됨|returned");
      case "declined" -> half("사용 못 함|in conflict");
      default -> state;
    };
  }

  /** The sentence for a mistake. */
  String error(AdminError e) {
    String text = half(sentence(e.code()));
    for (int i = 0; i < e.args().size(); i++) {
      text = text.replace("{" + i + "}", e.args().get(i));
    }
    return text;
  }

  private static String words(String key) {
    return switch (key) {
      case "title" -> "공유기 관리|Router administration";
      case "login" -> "로그인|Log in";
      case "logout" -> "로그아웃|Log out";
      case "user" -> "아이디|User name";
      case "pw" -> "비밀번호|Password";
      case "firstPassword" ->
          "처음 아이디와 비밀번호는 둘 다 admin이에요. 로그인한 뒤에 바꾸세요."
              + "|User name and password are both admin at first. Change it after logging in.";
      case "search" -> "메뉴 찾기|Search the menu";
      case "nothing" -> "찾는 메뉴가 없어요.|No menu entry matches.";
      case "apply" -> "적용|Apply";
      case "add" -> "추가|Add";
      case "edit" -> "수정|Edit";
      case "delete" -> "삭제|Delete";
      case "turnOn" -> "켜기|Turn on";
      case "turnOff" -> "끄기|Turn off";
      case "on" -> "사용|Enabled";
      case "yes" -> "켜짐|on";
      case "no" -> "꺼짐|off";
      case "hits" -> "맞은 횟수|Hits";
      case "saved" -> "적용했어요.|Applied.";
      case "prefix" -> "서브넷 길이|Prefix length";
      case "gateway" -> "기본 게이트웨이|Default gateway";
      case "dns" -> "DNS 서버|DNS server";
      case "wanMode" -> "인터넷 연결 방식|Connection type";
      case "mode.dhcp" -> "자동 IP (DHCP)|Automatic (DHCP)";
      case "mode.static" -> "고정 IP|Static IP";
      case "device" -> "장치|Device";
      case "mac" -> "MAC 주소|MAC address";
      case "ip" -> "IP 주소|IP address";
      case "state" -> "상태|State";
      case "leases" -> "빌려준 주소|Addresses in use";
      case "reservations" -> "예약한 주소|Reserved addresses";
      case "dmzOn" -> "DMZ 사용|Use DMZ";
      case "hairpin" -> "안에서 바깥 주소로 접속 허용|Let inside devices use the outside address";
      case "unmatched" -> "규칙이 없는 요청|Requests without a rule";
      case "unmatched.drop" -> "응답 없이 버리기|Drop silently";
      case "unmatched.reject" -> "거절 알리기|Reject";
      case "oldPassword" -> "지금 비밀번호|Current password";
      case "newPassword" -> "새 비밀번호|New password";
      case "again" -> "새 비밀번호 다시|New password again";
      case "restart" -> "다시 시작|Restart";
      case "restarting" ->
          "공유기가 다시 시작돼요. 잠시 뒤에 다시 여세요." + "|The router restarts. Open this page again in a moment.";
      case "moving" ->
          "주소를 바꾸는 중이에요. 새 주소로 다시 여세요: {0}"
              + "|The address is being changed. Open this page at its new address: {0}";
      case "unknownPage" -> "그런 페이지가 없어요.|There is no such page.";
      default -> throw new IllegalStateException(key);
    };
  }

  private static String sentence(String code) {
    return switch (code) {
      case "wrongPassword" ->
          "아이디나 비밀번호가 맞지 않아요. 다시 입력하세요." + "|User name or password is wrong. Try again.";
      case "badPassword" ->
          "비밀번호는 4~32글자로, 두 번 똑같이 적으세요."
              + "|Write a password of 4 to 32 characters, twice the same.";
      case "badPort" ->
          "포트 칸에 ‘{0}’ 값은 쓸 수 없어요. 1~65535 사이의 수를 적으세요."
              + "|‘{0}’ cannot be a port. Write a number from 1 to 65535.";
      case "badPortRange" ->
          "포트 범위 ‘{0}’에서 뒤의 수가 더 작아요. 5000-5010처럼 적으세요."
              + "|The range ‘{0}’ ends before it starts. Write it like 5000-5010.";
      case "forwardRange" ->
          "내부 포트 {0}부터 {1}개를 쓰면 65535를 넘어요. 더 작은 포트를 적으세요."
              + "|{1} ports from inside port {0} on go beyond 65535. Write a smaller port.";
      case "badIp" ->
          "‘{0}’ 값은 IP 주소가 아니에요. 192.168.0.4처럼 적으세요."
              + "|‘{0}’ is not an IP address. Write one such as 192.168.0.4.";
      case "badMac" ->
          "‘{0}’ 값은 MAC 주소가 아니에요. 02:00:00:00:00:01처럼 적으세요."
              + "|‘{0}’ is not a MAC address. Write one such as 02:00:00:00:00:01.";
      case "forwardToRouter" ->
          "{0} 주소는 공유기 자신의 것이에요. 프로그램이 있는 장치의 주소를 적으세요."
              + "|{0} is the router itself. Write the address of the device that has the program.";
      case "notInLan" ->
          "{0} 주소는 집 안 네트워크({1})에 없어요. 그 안의 주소를 적으세요."
              + "|{0} is not in the inside network ({1}). Write an address from there.";
      case "forwardClash" ->
          "외부 포트 {0}번은 규칙 ‘{1}’({2})에서 이미 쓰고 있어요. 다른 포트를 적으세요."
              + "|Rule ‘{1}’ ({2}) already takes outside port {0}. Write another port.";
      case "forwardsFull" ->
          "규칙은 {0}개까지예요. 안 쓰는 규칙을 지우세요." + "|There can be {0} rules. Delete one that is not used.";
      case "badForwardName" ->
          "이름은 {0}글자까지예요. 짧게 적으세요.|A name has at most {0} characters. Shorten it.";
      case "noForward" -> "‘{0}’ 규칙이 없어요. 목록을 다시 여세요.|There is no rule ‘{0}’. Open the list again.";
      case "badNumber" ->
          "‘{0}’ 값은 쓸 수 없어요. {1}~{2} 사이의 수를 적으세요."
              + "|‘{0}’ cannot be used. Write a number from {1} to {2}.";
      case "badPool" ->
          "나눠 줄 주소는 공유기와 같은 네트워크 안에서, 시작이 끝보다 뒤가 아니게 적으세요."
              + "|Use addresses of the router's own network, the first not after the last.";
      case "badReservations" ->
          "예약할 수 없어요. 집 안 네트워크의 주소를, 장치마다 하나씩, 겹치지 않게 적으세요."
              + "|This cannot be reserved. Use addresses of the inside network, each once.";
      default -> "‘{0}’ 값은 쓸 수 없어요. 다른 값을 적으세요.|‘{0}’ cannot be used. Write another value.";
    };
  }
}
