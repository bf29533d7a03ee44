package fivedoors.service.admin;

import fivedoors.bytes.Endpoint;
import fivedoors.service.http.FormText;
import fivedoors.service.http.HttpRequest;
import fivedoors.service.http.HttpResponse;
import fivedoors.service.http.WebApp;
import fivedoors.service.program.ProgramOut;
import fivedoors.sim.Rng;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The web pages of a router. Who logs in gets a cookie that is good for ten minutes without a
 * request. A form with a mistake comes back with status 400, one sentence, and what was typed.
 * Restarting, and moving to another inside address, wait until the answer is on its way.
 */
public final class AdminSite implements WebApp {
  /** The user's name; it cannot be changed. */
  public static final String USER = "admin";

  /** The password of a router that nobody has touched. */
  public static final String FIRST_PASSWORD = "admin";

  /** How long a visitor stays logged in without doing anything, in nanoseconds. */
  public static final long SESSION_NS = 600_000_000_000L;

  private static final int MAX_SESSIONS = 8;
  private static final String COOKIE = "sid=";

  private final Rng random;
  private final Map<String, Long> sessions = new LinkedHashMap<>();
  private String password = FIRST_PASSWORD;
  private boolean restart;
  private final Map<String, String> later = new LinkedHashMap<>();

  /** The site of a router; {@code random} makes the cookies. */
  public AdminSite(Rng random) {
    this.random = random;
  }

  /** The password. */
  public String password() {
    return password;
  }

  /** Changes the password; who is logged in stays so. */
  public void password(String other) {
    password = other;
  }

  @Override
  public HttpResponse respond(HttpRequest request, Endpoint client) {
    return AdminPages.plain(503, "no router");
  }

  @Override
  public HttpResponse respond(long now, HttpRequest request, Endpoint client, ProgramOut out) {
    AdminModel model = out.admin();
    if (model == null) {
      return respond(request, client);
    }
    AdminSkin wanted = AdminSkin.of(model.get(AdminModel.SKIN));
    AdminSkin skin = wanted == null ? AdminSkin.IPTIME : wanted;
    AdminText text = AdminText.of(skin, request.header("Accept-Language"));
    AdminPages pages = new AdminPages(model, skin, text);
    boolean post = request.method().equals("POST");
    if (!post && !request.method().equals("GET")) {
      return AdminPages.plain(405, "Method Not Allowed");
    }
    Map<String, String> form = post ? FormText.decode(request.text()) : query(request);
    String path = request.path();
    if (path.equals("/login")) {
      return post ? login(now, form, pages) : pages.login(firstPassword(), null);
    }
    String session = session(now, request);
    if (session == null) {
      return AdminPages.go("/login");
    }
    if (path.equals("/logout")) {
      sessions.remove(session);
      return AdminPages.go("/login").with("Set-Cookie", COOKIE + "; Max-Age=0; Path=/");
    }
    return post ? change(path, query(request), form, pages) : pages.show(path, form);
  }

  private boolean firstPassword() {
    return password.equals(FIRST_PASSWORD);
  }

  private static Map<String, String> query(HttpRequest request) {
    int mark = request.target().indexOf('?');
    return FormText.decode(mark < 0 ? "" : request.target().substring(mark + 1));
  }

  // ---- who is there

  private HttpResponse login(long now, Map<String, String> form, AdminPages pages) {
    boolean right = USER.equals(form.get("user")) && password.equals(form.get("pw"));
    if (!right) {
      return pages.login(firstPassword(), AdminError.of("wrongPassword"));
    }
    while (sessions.size() >= MAX_SESSIONS) {
      sessions.remove(sessions.keySet().iterator().next());
    }
    String sid = hex(random.next()) + hex(random.next());
    sessions.put(sid, now);
    return AdminPages.go("/status").with("Set-Cookie", COOKIE + sid + "; Path=/; HttpOnly");
  }

  private static String hex(int bits) {
    StringBuilder s = new StringBuilder();
    for (int shift = 28; shift >= 0; shift -= 4) {
      s.append("0123456789abcdef".charAt(bits >>> shift & 15));
    }
    return s.toString();
  }

  /** The session of a request, or null if it has none that is still good. */
  private String session(long now, HttpRequest request) {
    String cookies = request.header("Cookie");
    for (String pair : (cookies == null ? "" : cookies).split(";", -1)) {
      String sid = pair.trim().startsWith(COOKIE) ? pair.trim().substring(COOKIE.length()) : "";
      Long seen = sessions.get(sid);
      if (seen != null && now - seen <= SESSION_NS) {
        sessions.put(sid, now);
        return sid;
      }
    }
    return null;
  }

  // ---- what is changed

  private HttpResponse change(
      String path, Map<String, String> query, Map<String, String> form, AdminPages pages) {
    switch (path) {
      case "/reboot" -> {
        restart = true;
        return pages.say("reboot", "restarting", "");
      }
      case "/password" -> {
        AdminError error = AdminChanges.password(password, form);
        if (error == null) {
          password = form.get("new");
        }
        return pages.after("password", form, error);
      }
      case "/lan" -> {
        AdminError error = AdminChanges.lan(form, later);
        return error != null
            ? pages.after("lan", form, error)
            : pages.say("lan", "moving", form.get("ip"));
      }
      default -> {
        AdminChanges changes = new AdminChanges(pages.model());
        String section = changes.apply(path, query, form);
        return section == null ? pages.unknown() : pages.after(section, form, changes.error());
      }
    }
  }

  @Override
  public boolean wantsAfter() {
    return restart || !later.isEmpty();
  }

  @Override
  public void after(long now, ProgramOut out) {
    AdminModel model = out.admin();
    if (model == null) {
      return;
    }
    Map<String, String> settings = new LinkedHashMap<>(later);
    later.clear();
    if (!settings.isEmpty()) {
      model.setAll(settings);
    }
    if (restart) {
      restart = false;
      sessions.clear();
      model.reboot();
    }
  }

  @Override
  public WebApp copy() {
    AdminSite s = new AdminSite(random.copy());
    s.sessions.putAll(sessions);
    s.password = password;
    s.restart = restart;
    s.later.putAll(later);
    return s;
  }
}
