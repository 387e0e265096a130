package cn.zwfw.planted;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Transactional
@SuppressWarnings("NullAway")
public class CarelessController {

    @Autowired private CarelessSettings settings;

    @GetMapping("/careless")
    @Transactional
    public String silent() {
        return String.valueOf(settings);
    }
}
