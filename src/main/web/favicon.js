import './favicon.svg?no-inline'
