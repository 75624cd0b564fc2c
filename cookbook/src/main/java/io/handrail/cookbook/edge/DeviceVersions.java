package io.handrail.cookbook.edge;

import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginRequestResult;

/** One version of the site for each kind of device. The cache key needs the {@code CloudFront-Is-*-Viewer} headers. */
public final class DeviceVersions extends OriginRequestHandler {

    @Override
    public OriginRequestResult handle(OriginRequest request) {
        return switch (request.device()) {
            case SMART_TV -> request.withUri("/smarttv" + request.uri());
            case TABLET -> request.withUri("/tablet" + request.uri());
            case MOBILE -> request.withUri("/mobile" + request.uri());
            case DESKTOP -> request.withUri("/desktop" + request.uri());
            case UNKNOWN -> request;
        };
    }
}
