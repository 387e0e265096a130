package cn.zwfw.supervision.conformance;

import feign.Response;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What power-list-service answers when it is asked; the body is read by whoever asks. */
@FeignClient(
        name = "power-list-service",
        url = "${zwfw.conformance.power-list-url:}",
        path = "/api/power-list/v1/public/items")
interface PowerListQuestion {

    @GetMapping("/{code}/revisions/{number}")
    Response revision(@PathVariable("code") String code, @PathVariable("number") int number);
}
