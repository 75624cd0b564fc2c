package io.handrail.edge.rules;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.Origin;
import io.handrail.edge.S3Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends the request to another origin. Made by {@link Actions#selectOrigin}. Immutable.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/helper-functions-origin-modification.html">AWS:
 *     helper methods for origin modification</a>
 */
public final class SelectOrigin extends Action {

    private final @Nullable Origin origin;
    private final String id;
    private final @Nullable OriginAccessControl accessControl;

    SelectOrigin(@Nullable Origin origin, String id, @Nullable OriginAccessControl accessControl) {
        this.origin = origin;
        this.id = id;
        this.accessControl = accessControl;
    }

    /** The same with another access control than that of the behavior's origin; in a CloudFront Function only. */
    public SelectOrigin withAccessControl(OriginAccessControl control) {
        return new SelectOrigin(origin, id, control);
    }

    @Nullable
    OriginAccessControl accessControl() {
        return accessControl;
    }

    @Nullable
    Origin origin() {
        return origin;
    }

    String id() {
        return id;
    }

    @Override
    void apply(Exchange exchange) {
        exchange.origin = this;
    }

    @Override
    String js(Js js) {
        if (origin == null) {
            return js.cloudFront() + ".selectRequestOriginById(" + Literal.of(id) + ");";
        }
        StringBuilder code = new StringBuilder(js.cloudFront()).append(".updateRequestOrigin({domainName:");
        code.append(Literal.of(origin.domainName()));
        if (!origin.path().isEmpty()) {
            code.append(",originPath:").append(Literal.of(origin.path()));
        }
        headers(origin.customHeaders(), code);
        if (origin instanceof CustomOrigin custom) {
            timeouts(custom.readTimeout(), custom.responseCompletionTimeout(), custom.keepaliveTimeout(), code);
            code.append(",customOriginConfig:{port:").append(custom.port());
            code.append(",protocol:").append(Literal.of(custom.protocol()));
            code.append(",sslProtocols:")
                    .append(Literal.list(custom.sslProtocols()))
                    .append('}');
        } else if (origin instanceof S3Origin s3) {
            timeouts(s3.readTimeout(), s3.responseCompletionTimeout(), null, code);
        }
        if (accessControl != null) {
            code.append(",originAccessControlConfig:").append(accessControl.js());
        }
        return code.append("});").toString();
    }

    private static void headers(EdgeHeaders headers, StringBuilder code) {
        String separator = ",customHeaders:{";
        for (String name : headers.names()) {
            code.append(separator).append(Literal.of(name)).append(':');
            code.append(Literal.of(headers.first(name, "")));
            separator = ",";
        }
        code.append(headers.isEmpty() ? "" : "}");
    }

    private static void timeouts(
            @Nullable Integer read, @Nullable Integer completion, @Nullable Integer keepAlive, StringBuilder code) {
        List<String> timeouts = new ArrayList<>();
        if (read != null) {
            timeouts.add("readTimeout:" + read);
        }
        if (completion != null) {
            timeouts.add("responseCompletionTimeout:" + completion);
        }
        if (keepAlive != null) {
            timeouts.add("keepAliveTimeout:" + keepAlive);
        }
        for (int i = 0; i < timeouts.size(); i++) {
            code.append(i == 0 ? ",timeouts:{" : ",").append(timeouts.get(i));
        }
        code.append(timeouts.isEmpty() ? "" : "}");
    }

    @Override
    void check(Scope scope) {
        scope.request();
        if (origin == null) {
            if (id.isEmpty()) {
                throw scope.wrong("an origin is selected by the name it has in the distribution");
            }
        } else {
            scope.goesTo(Scope.originRequest(EdgeHeaders.none()).withOriginAndHost(origin));
        }
        if (accessControl != null) {
            check(accessControl, scope);
        }
        scope.selectsOrigin(origin == null);
    }

    private void check(OriginAccessControl control, Scope scope) {
        scope.controlsAccess();
        if (origin instanceof S3Origin s3) {
            if (control.enabled() && !control.originType().equals("s3")) {
                throw scope.wrong("the access control of a bucket is of s3, not of " + control.originType());
            }
            if (control.enabled() && s3.authMethod().equals("origin-access-identity")) {
                throw scope.wrong("an origin has an access control or an origin access identity, not both");
            }
        } else if (origin instanceof CustomOrigin custom && control.enabled()) {
            if (control.originType().equals("s3")) {
                throw scope.wrong("access control of s3 is for an S3Origin; a custom origin cannot have it");
            }
            if (!custom.protocol().equals("https")) {
                throw scope.wrong("requests are signed over https only");
            }
        } else if (origin == null) {
            throw scope.wrong("an origin that is selected by its name has the access control of the distribution");
        }
    }
}
