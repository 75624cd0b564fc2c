package com.example.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.validate.EdgeValidator;
import org.junit.jupiter.api.Test;

class DoorwayTest {

    @Test
    void whatMovedIsRedirected() {
        ViewerRequest request = ViewerRequest.of("GET", "/old");
        EdgeResponse response = (EdgeResponse) EdgeValidator.valid(request, new Doorway().handle(request));
        assertEquals("/new", response.header("Location"));
    }
}
