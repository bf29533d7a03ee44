package fivedoors.service.admin;

/** Other words by which people look for a page of the menu. */
final class AdminSearch {
  private AdminSearch() {}

  static String words(String section) {
    return switch (section) {
      case "forward" -> "포트포워딩 포트포워드 포트 포워드 port forwarding port forward 가상 서버 virtual server";
      case "lan" -> "내부 네트워크 설정 고급설정 내부 네트워크 설정 네트워크 관리 내부 네트워크 설정 lan 게이트웨이 gateway";
      case "dhcp" -> "dhcp 내부 네트워크 설정 수동 ip 예약 고정 reservation lease 임대";
      case "dmz" -> "dmz 슈퍼 dmz";
      case "nat" -> "nat 헤어핀 루프백 hairpin loopback";
      case "wan" -> "wan 외부 인터넷 ip internet";
      case "status" -> "상태 요약 외부 ip status wan ip";
      case "password" -> "비밀번호 암호 password";
      default -> "재부팅 다시 시작 reboot restart";
    };
  }
}
