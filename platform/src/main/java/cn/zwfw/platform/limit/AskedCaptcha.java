package cn.zwfw.platform.limit;

import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Unavailable;
import cn.zwfw.platform.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks a service that verifies, by the form that the common ones share: {@code secret}, {@code
 * response} and {@code remoteip} in, {@code success} out.
 */
final class AskedCaptcha implements Captcha {

    private static final int LONGEST = 4_096;

    private final RestClient service;
    private final CaptchaSettings settings;

    AskedCaptcha(RestClient service, CaptchaSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    @Override
    public void check(@Nullable String response, String address) {
        if (response == null || response.isBlank() || response.length() > LONGEST) {
            throw InvalidInput.of(Violation.at("#" + HEADER, "captcha-missing"));
        }
        if (!holds(response, address)) {
            throw InvalidInput.of(Violation.at("#" + HEADER, "captcha-wrong"));
        }
    }

    private boolean holds(String response, String address) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("secret", settings.secret());
        form.add("response", response);
        form.add("remoteip", address);
        try {
            var verdict = service.post().body(form).retrieve().body(Verdict.class);
            return verdict != null && verdict.success();
        } catch (RestClientException away) {
            throw Unavailable.because("captcha-away", away);
        }
    }

    /** Whatever else the service says is not read. */
    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    record Verdict(boolean success) {}
}
