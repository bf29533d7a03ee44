package fivedoors.service.admin;

/** The words that differ between the kinds of router, Korean before the bar, English after it. */
final class AdminLabels {
  private AdminLabels() {}

  /** Null where all use the same word. */
  static String of(AdminSkin skin, String key) {
    return switch (skin) {
      case IPTIME -> iptime(key);
      case ASUS -> asus(key);
      case CARRIER -> carrier(key);
    };
  }

  private static String iptime(String key) {
    return switch (key) {
      case "menu.status" -> "기본 설정 > 시스템 요약 정보|Basic > System summary";
      case "menu.wan" -> "기본 설정 > 인터넷 연결 설정|Basic > Internet connection";
      case "menu.lan" -> "고급 설정 > 네트워크 관리 > 내부 네트워크 설정|Advanced > Network > LAN";
      case "menu.dhcp" -> "고급 설정 > 네트워크 관리 > DHCP 서버 설정|Advanced > Network > DHCP server";
      case "menu.nat" -> "고급 설정 > NAT/라우터 관리 > 고급 NAT|Advanced > NAT/Routing > NAT";
      case "menu.forward" -> "고급 설정 > NAT/라우터 관리 > 포트포워드 설정|Advanced > NAT/Routing > Port forward";
      case "menu.dmz" -> "고급 설정 > NAT/라우터 관리 > DMZ|Advanced > NAT/Routing > DMZ";
      case "menu.password" -> "고급 설정 > 시스템 관리 > 관리자 설정|Advanced > System > Administrator";
      case "menu.reboot" -> "고급 설정 > 시스템 관리 > 다시 시작|Advanced > System > Restart";
      case "name" -> "규칙이름|Rule name";
      case "ext" -> "외부 포트|External port";
      case "proto" -> "프로토콜|Protocol";
      case "inIp" -> "내부 IP주소|Internal IP address";
      case "inPort" -> "내부 포트|Internal port";
      case "wan.ip" -> "외부 IP 주소|External IP address";
      case "lan.ip" -> "내부 IP 주소|Internal IP address";
      case "dhcp.on" -> "DHCP 서버 동작|DHCP server";
      case "dhcp.first" -> "IP 대여 범위 시작|First address";
      case "dhcp.last" -> "IP 대여 범위 끝|Last address";
      case "dhcp.leaseSec" -> "IP 대여 시간 (초)|Lease time (seconds)";
      case "dmz" -> "DMZ 내부 IP 주소|DMZ internal IP address";
      default -> null;
    };
  }

  private static String asus(String key) {
    return switch (key) {
      case "menu.status" -> "네트워크 맵|Network map";
      case "menu.wan" -> "WAN > 인터넷 연결|WAN > Internet connection";
      case "menu.lan" -> "LAN > LAN IP|LAN > LAN IP";
      case "menu.dhcp" -> "LAN > DHCP 서버|LAN > DHCP server";
      case "menu.nat" -> "WAN > NAT 통과|WAN > NAT passthrough";
      case "menu.forward" -> "WAN > 가상 서버 / 포트 포워딩|WAN > Virtual server / Port forwarding";
      case "menu.dmz" -> "WAN > DMZ|WAN > DMZ";
      case "menu.password" -> "관리 > 시스템|Administration > System";
      case "menu.reboot" -> "관리 > 재부팅|Administration > Reboot";
      case "name" -> "통신규약 이름|Service name";
      case "ext" -> "외부에서 접속할 포트|Port range to open";
      case "proto" -> "통신 프로토콜|Protocol";
      case "inIp" -> "접속하고 싶은 Private IP|Local private IP";
      case "inPort" -> "내부로 연결할 포트|Local port";
      case "wan.ip" -> "WAN IP|WAN IP";
      case "lan.ip" -> "LAN IP 주소|LAN IP address";
      case "dhcp.on" -> "DHCP 서버 사용|Enable the DHCP server";
      case "dhcp.first" -> "IP 풀 시작 주소|IP pool starting address";
      case "dhcp.last" -> "IP 풀 종료 주소|IP pool ending address";
      case "dhcp.leaseSec" -> "임대 시간 (초)|Lease time (seconds)";
      case "dmz" -> "노출할 장치의 IP 주소|IP address of exposed station";
      default -> null;
    };
  }

  private static String carrier(String key) {
    return switch (key) {
      case "menu.status" -> "상태 정보|Status";
      case "menu.wan" -> "네트워크 > WAN 설정|Network > WAN";
      case "menu.lan" -> "네트워크 > LAN 설정|Network > LAN";
      case "menu.dhcp" -> "네트워크 > DHCP 설정|Network > DHCP";
      case "menu.nat" -> "방화벽 > NAT 설정|Firewall > NAT";
      case "menu.forward" -> "방화벽 > 포트포워딩|Firewall > Port forwarding";
      case "menu.dmz" -> "방화벽 > DMZ|Firewall > DMZ";
      case "menu.password" -> "시스템 > 비밀번호 변경|System > Password";
      case "menu.reboot" -> "시스템 > 재시작|System > Restart";
      case "name" -> "설명|Description";
      case "ext" -> "서비스포트|Service port";
      case "proto" -> "프로토콜|Protocol";
      case "inIp" -> "내부IP주소|Internal IP address";
      case "inPort" -> "포트|Port";
      case "wan.ip" -> "WAN IP 주소|WAN IP address";
      case "lan.ip" -> "LAN IP 주소|LAN IP address";
      case "dhcp.on" -> "DHCP 서버|DHCP server";
      case "dhcp.first" -> "시작 IP|Start IP";
      case "dhcp.last" -> "끝 IP|End IP";
      case "dhcp.leaseSec" -> "임대 시간 (초)|Lease time (seconds)";
      case "dmz" -> "DMZ 호스트|DMZ host";
      default -> null;
    };
  }
}
